using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Where a complaint is archived, and until when it is kept.</summary>
public sealed record ArchiveRecord
{
    /// <summary>The reference of the archive.</summary>
    public required string Reference { get; init; }

    /// <summary>The instant of the archiving.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first instant at which it may be erased.</summary>
    public required DateTimeOffset RetentionUntil { get; init; }

    /// <summary>
    /// Which documents it holds: <c>RegisterForm</c>, <c>RecordCard</c>, <c>Report</c>, <c>Verification</c>, <c>Opinion</c>,
    /// <c>FinalResponse</c>, <c>FollowUp</c>.
    /// </summary>
    public required IReadOnlyList<string> Documents { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The code of the cause as it was given with the archiving; null if none was.</summary>
    public string? RootCause { get; init; }
}
