using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Classification;

/// <summary>What speaks for a rule or against it: words, each with its own weight, or a condition with one weight.</summary>
public sealed record WeightDefinition
{
    /// <summary>The text in which the words are looked for.</summary>
    public string Field { get; init; } = "Text";

    /// <summary>
    /// Words, each followed by a space and its weight: <c>caught fire 2.5</c>. A word counts once, however often the text has it, denied or
    /// not.
    /// </summary>
    public IReadOnlyList<string> Words { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition under which <see cref="Weight"/> counts.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The weight of the condition.</summary>
    public decimal? Weight { get; init; }
}
