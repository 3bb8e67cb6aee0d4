using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds classification rules in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class ClassificationBuilder
{
    /// <summary>Sets the condition of the rule.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition When(
        this ClassificationRuleDefinition rule, Func<ConditionDefinition, ConditionDefinition> configure) =>
        rule with { When = ConditionBuilder.Of(configure) };

    /// <summary>Changes the result of the rule.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="configure">A function that returns the changed result.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Then(
        this ClassificationRuleDefinition rule, Func<ClassificationResult, ClassificationResult> configure) => rule with
    {
        Then = configure(rule.Then),
    };

    /// <summary>Sets the order of the rule.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="order">The order. Rules are evaluated from the lowest to the highest.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Order(this ClassificationRuleDefinition rule, int order) => rule with { Order = order };

    /// <summary>Puts the rule in a group, of which only one rule is applied.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="name">The name of the group.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Group(this ClassificationRuleDefinition rule, string name) => rule with { Group = name };

    /// <summary>Sets the least sum of weights for which the rule holds.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="sum">The sum.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Threshold(this ClassificationRuleDefinition rule, decimal sum) =>
        rule with { Threshold = sum };

    /// <summary>Adds or changes weighted words.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="words">The words, each followed by a space and its weight, such as <c>caught fire 2.5</c>.</param>
    /// <returns>A changed copy of the rule.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static ClassificationRuleDefinition Weight(this ClassificationRuleDefinition rule, string name, params string[] words) =>
        rule with { Weights = rule.Weights.Change(name, new WeightDefinition(), weight => weight with { Words = [.. words] }) };

    /// <summary>Adds or changes a weighted condition.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Weight(
        this ClassificationRuleDefinition rule, string name, decimal weight, Func<ConditionDefinition, ConditionDefinition> configure) =>
        rule with
        {
            Weights = rule.Weights.Change(
                name, new WeightDefinition(), entry => entry with { When = ConditionBuilder.Of(configure), Weight = weight }),
        };

    /// <summary>Stops the classification after this rule: if it is applied, no later rule is evaluated.</summary>
    /// <param name="rule">The rule to change.</param>
    /// <returns>A changed copy of the rule.</returns>
    public static ClassificationRuleDefinition Stop(this ClassificationRuleDefinition rule) => rule with { Stop = true };
}
