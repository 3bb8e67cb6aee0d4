using ComplaintFlow.Collections;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Classification;

/// <summary>
/// Represents weights that count for or against a rule: words, each with its own weight, or a condition with one weight.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record WeightDefinition
{
    /// <summary>The text field in which the words are looked for.</summary>
    public string Field { get; init; } = "Text";

    /// <summary>The words, each followed by a space and its weight, such as <c>caught fire 2.5</c>.</summary>
    /// <remarks>A word counts once, even if the text has it several times, and even if the text negates it.</remarks>
    public IReadOnlyList<string> Words { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>The condition under which <see cref="Weight"/> counts.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The weight of the condition.</summary>
    public decimal? Weight { get; init; }
}
