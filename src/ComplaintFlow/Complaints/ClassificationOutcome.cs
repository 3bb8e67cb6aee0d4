using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>What a complaint is, and why it was judged so. Two judgements that say the same are equal.</summary>
public sealed record ClassificationOutcome
{
    /// <summary>A complaint that nothing is known of yet.</summary>
    public static ClassificationOutcome None { get; } = new();

    /// <summary>The subject area, such as <c>Quality</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint, such as <c>QualityDefect</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier that decides which targets run; null if no rule gave one.</summary>
    public string? Tier { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that the rules suggest.</summary>
    public string? Department { get; init; }

    /// <summary>What handlers must mind, such as <c>Safety</c>; sorted, without repeats.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Words to find it by; sorted, without repeats.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Every rule that had a say, in the order in which they were asked; then what models and people said.</summary>
    public IReadOnlyList<ClassificationReason> Reasons { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>
    /// What was settled beside the rules, in the order in which it was: a later one beats an earlier one, and all of them beat the rules.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<ClassificationDecision> Decisions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>What models of the host said about the complaint when they were last asked.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClassifierOpinion> Opinions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    // Most complaints have neither, and what was stored before there were any has no such key.
    [JsonInclude, JsonPropertyName("decisions")]
    internal IReadOnlyList<ClassificationDecision>? StoredDecisions { get =>
        Decisions.Count == 0 ? null : Decisions; init => Decisions = value ?? []; }

    [JsonInclude, JsonPropertyName("opinions")]
    internal IReadOnlyList<ClassifierOpinion>? StoredOpinions { get =>
        Opinions.Count == 0 ? null : Opinions; init => Opinions = value ?? []; }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(ClassificationOutcome? other) => other is not null
        && (Category, Ground, Tier, Severity, Priority, Department) == (other.Category, other.Ground, other.Tier, other.Severity,
            other.Priority, other.Department)
        && Flags.SequenceEqual(other.Flags, StringComparer.Ordinal) && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal)
        && Reasons.SequenceEqual(other.Reasons)
        && Decisions.SequenceEqual(other.Decisions) && Opinions.SequenceEqual(other.Opinions);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Category, Ground, Tier, Severity, Priority, Department, Flags.Count, Reasons.Count);
}
