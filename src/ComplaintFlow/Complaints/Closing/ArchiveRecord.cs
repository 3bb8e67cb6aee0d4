using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Represents the archiving of a complaint: its reference, and how long it is kept.</summary>
public sealed record ArchiveRecord
{
    /// <summary>The reference of the archive.</summary>
    public required string Reference { get; init; }

    /// <summary>The instant of the archiving.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first instant at which the complaint may be erased.</summary>
    public required DateTimeOffset RetentionUntil { get; init; }

    /// <summary>
    /// The documents in the archive: <c>RegisterForm</c>, <c>RecordCard</c>, <c>Report</c>, <c>Verification</c>, <c>Opinion</c>,
    /// <c>FinalResponse</c>, <c>FollowUp</c>.
    /// </summary>
    public required IReadOnlyList<string> Documents { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The code of the cause that was given with the archiving; null if none was.</summary>
    public string? RootCause { get; init; }
}
