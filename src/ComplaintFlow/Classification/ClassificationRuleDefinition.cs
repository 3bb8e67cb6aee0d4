using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Classification;

/// <summary>One rule: where its condition holds and its weights add up to its threshold, it gives its results.</summary>
public sealed record ClassificationRuleDefinition
{
    /// <summary>Rules are asked from the lowest order to the highest; a later one sees what the earlier ones gave.</summary>
    public int Order { get; init; }

    /// <summary>The group of which only one rule has a say.</summary>
    public string? Group { get; init; }

    /// <summary>The condition. A rule that weighs may do without.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>What speaks for the rule or against it, by name.</summary>
    public IReadOnlyDictionary<string, WeightDefinition> Weights { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, WeightDefinition>.Empty;

    /// <summary>The least sum of weights for which the rule holds.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>What it gives.</summary>
    public ClassificationResult Then { get; init; } = new();

    /// <summary>Whether no later rule is asked where this one had a say.</summary>
    public bool Stop { get; init; }
}
