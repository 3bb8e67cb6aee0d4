using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// What was settled about a complaint beside the rules: by a person, or because it came with the complaint. What is null was left to the
/// rules.
/// </summary>
public sealed record ClassificationDecision
{
    /// <summary>The id of the actor who decided; null if it came with the complaint.</summary>
    public string? By { get; init; }

    /// <summary>The instant of the decision.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why, in the actor's words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Reason { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    /// <summary>What handlers must mind besides what the rules say.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Who decided, and when: the rest may be personal.</summary>
    public override string ToString() => $"{By ?? "came with the complaint"} {At:u}";
}
