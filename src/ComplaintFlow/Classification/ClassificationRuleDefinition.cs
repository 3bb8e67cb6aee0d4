using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Classification;

/// <summary>
/// Represents a classification rule. It gives its result if its condition holds and its weights reach its threshold.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record ClassificationRuleDefinition
{
    /// <summary>The order. Rules are evaluated from the lowest to the highest, and a later rule sees the results of earlier ones.</summary>
    public int Order { get; init; }

    /// <summary>The name of a group of which only one rule is applied.</summary>
    public string? Group { get; init; }

    /// <summary>The condition. A rule with weights needs none.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The weights, which count for or against the rule, by name.</summary>
    public IReadOnlyDictionary<string, WeightDefinition> Weights { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, WeightDefinition>.Empty;

    /// <summary>The least sum of weights for which the rule holds.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>The result of the rule.</summary>
    public ClassificationResult Then { get; init; } = new();

    /// <summary>Whether no later rule is evaluated if this rule is applied.</summary>
    public bool Stop { get; init; }
}
