using ComplaintFlow.Classification;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Building;

/// <summary>Classification rules. See <see cref="RuleBookBuilder"/>.</summary>
public static class ClassificationBuilder
{
    /// <summary>The condition of the rule.</summary>
    public static ClassificationRuleDefinition When(this ClassificationRuleDefinition rule, Func<ConditionDefinition, ConditionDefinition> shape) =>
        rule with { When = ConditionBuilder.Of(shape) };

    /// <summary>What the rule gives.</summary>
    public static ClassificationRuleDefinition Then(this ClassificationRuleDefinition rule, Func<ClassificationResult, ClassificationResult> shape) => rule with { Then = shape(rule.Then) };

    /// <summary>Rules are asked from the lowest order to the highest.</summary>
    public static ClassificationRuleDefinition Order(this ClassificationRuleDefinition rule, int order) => rule with { Order = order };
}
