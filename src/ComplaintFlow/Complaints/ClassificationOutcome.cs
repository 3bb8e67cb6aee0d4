using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents what a complaint is, and why it was judged so. Two judgements with the same content are equal.</summary>
public sealed record ClassificationOutcome
{
    /// <summary>The outcome for a complaint of which nothing is known yet.</summary>
    public static ClassificationOutcome None { get; } = new();

    /// <summary>The subject area, such as <c>Quality</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint, such as <c>QualityDefect</c>.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier that decides which targets run; null if no rule gave one.</summary>
    public string? Tier { get; init; }

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The priority of the work.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that the rules suggest.</summary>
    public string? Department { get; init; }

    /// <summary>The flags for handlers, such as <c>Safety</c>; sorted, without repeats.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The tags to find the complaint by; sorted, without repeats.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>
    /// The reasons: every rule that contributed, in the order in which the rules were asked; then what models and people said.
    /// </summary>
    public IReadOnlyList<ClassificationReason> Reasons { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>
    /// The decisions outside the rules, in order: a later one takes precedence over an earlier one, and all of them take
    /// precedence over the rules.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<ClassificationDecision> Decisions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>The opinions of the host's models from the last time that they were asked.</summary>
    [JsonIgnore]
    public IReadOnlyList<ClassifierOpinion> Opinions { get; init => field = DefensiveCopy.Wrap(value); } = [];

    // Most complaints have neither, and snapshots that were stored before these lists existed have no such key.
    [JsonInclude, JsonPropertyName("decisions")]
    internal IReadOnlyList<ClassificationDecision>? StoredDecisions { get =>
        Decisions.Count == 0 ? null : Decisions; init => Decisions = value ?? []; }

    [JsonInclude, JsonPropertyName("opinions")]
    internal IReadOnlyList<ClassifierOpinion>? StoredOpinions { get =>
        Opinions.Count == 0 ? null : Opinions; init => Opinions = value ?? []; }

    /// <summary>Determines whether two outcomes have the same content.</summary>
    /// <param name="other">The other outcome.</param>
    /// <returns><see langword="true"/> if the contents are equal; otherwise <see langword="false"/>.</returns>
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
