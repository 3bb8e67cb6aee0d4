using System.Collections.ObjectModel;
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
    public IReadOnlyDictionary<string, WeightDefinition> Weights { get; init; } = ReadOnlyDictionary<string, WeightDefinition>.Empty;

    /// <summary>The least sum of weights for which the rule holds.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>What it gives.</summary>
    public ClassificationResult Then { get; init; } = new();

    /// <summary>Whether no later rule is asked where this one had a say.</summary>
    public bool Stop { get; init; }
}

/// <summary>What speaks for a rule or against it: words, each with its own weight, or a condition with one weight.</summary>
public sealed record WeightDefinition
{
    /// <summary>The text in which the words are looked for.</summary>
    public string Field { get; init; } = "Text";

    /// <summary>Words, each followed by a space and its weight: <c>caught fire 2.5</c>. A word counts once, however often the text has it, denied or not.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The condition under which <see cref="Weight"/> counts.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The weight of the condition.</summary>
    public decimal? Weight { get; init; }
}

/// <summary>A group of rules of which only one has a say.</summary>
public sealed record RuleGroupDefinition
{
    /// <summary>Which one.</summary>
    public GroupChoice Take { get; init; }
}

/// <summary>Which rule of a group has a say.</summary>
public enum GroupChoice
{
    /// <summary>The first that holds.</summary>
    First,

    /// <summary>Of those that hold the one whose weights have the highest sum; of equal ones the first. All are asked where the first of them stands.</summary>
    Highest,
}
