using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Represents what was decided about a classification outside the rules: by a person, or because it came with the complaint.
/// Values that are null are left to the rules.
/// </summary>
public sealed record ClassificationDecision
{
    /// <summary>The id of the actor who decided; null if it came with the complaint.</summary>
    public string? By { get; init; }

    /// <summary>The instant of the decision.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The reason, in the actor's words.</summary>
    [PersonalInformation]
    public string? Reason { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier.</summary>
    public string? Tier { get; init; }

    /// <summary>The severity of the matter.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The priority of the work.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The flags for handlers, in addition to those of the rules.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.Wrap(value) ?? []; } = [];

    /// <summary>Returns who decided, and when; the rest may be personal.</summary>
    public override string ToString() => $"{By ?? "came with the complaint"} {At:u}";
}
