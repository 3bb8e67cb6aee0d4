using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>Classification rules. See <see cref="RuleBookBuilder"/>.</summary>
public static class ClassificationBuilder
{
    /// <summary>The condition of the rule.</summary>
    public static ClassificationRuleDefinition When(
        this ClassificationRuleDefinition rule, Func<ConditionDefinition, ConditionDefinition> shape) =>
        rule with { When = ConditionBuilder.Of(shape) };

    /// <summary>What the rule gives.</summary>
    public static ClassificationRuleDefinition Then(
        this ClassificationRuleDefinition rule, Func<ClassificationResult, ClassificationResult> shape) => rule with
    {
        Then = shape(rule.Then),
    };

    /// <summary>Rules are asked from the lowest order to the highest.</summary>
    public static ClassificationRuleDefinition Order(this ClassificationRuleDefinition rule, int order) => rule with { Order = order };

    /// <summary>The group of which only one rule has a say.</summary>
    public static ClassificationRuleDefinition Group(this ClassificationRuleDefinition rule, string name) => rule with { Group = name };

    /// <summary>The least sum of weights for which the rule holds.</summary>
    public static ClassificationRuleDefinition Threshold(this ClassificationRuleDefinition rule, decimal sum) =>
        rule with { Threshold = sum };

    /// <summary>Adds or changes words that weigh something, each followed by a space and its weight: <c>caught fire 2.5</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="words">The words.</param>
    public static ClassificationRuleDefinition Weight(this ClassificationRuleDefinition rule, string name, params string[] words) =>
        rule with { Weights = rule.Weights.Change(name, new WeightDefinition(), weight => weight with { Words = [.. words] }) };

    /// <summary>Adds or changes a condition that weighs something.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="shape">The condition.</param>
    public static ClassificationRuleDefinition Weight(
        this ClassificationRuleDefinition rule, string name, decimal weight, Func<ConditionDefinition, ConditionDefinition> shape) =>
        rule with
        {
            Weights = rule.Weights.Change(
                name, new WeightDefinition(), entry => entry with { When = ConditionBuilder.Of(shape), Weight = weight }),
        };

    /// <summary>No later rule is asked where this one had a say.</summary>
    public static ClassificationRuleDefinition Stop(this ClassificationRuleDefinition rule) => rule with { Stop = true };
}
