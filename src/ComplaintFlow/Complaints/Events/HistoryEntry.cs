using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints.Events;

/// <summary>Represents one entry of a complaint's journal: who did what when, under which rules, and with what result.</summary>
public sealed record HistoryEntry
{
    /// <summary>The complaint.</summary>
    public required ComplaintId Complaint { get; init; }

    /// <summary>The version of the complaint after this entry; entries are numbered from 1 without gaps.</summary>
    public required long Version { get; init; }

    /// <summary>The instant of the entry (UTC, whole microseconds); never earlier than that of the entry before.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>The roles that the actor held.</summary>
    public required IReadOnlyList<string> Roles { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The name of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The content hash of the rule book under which it was decided.</summary>
    public required string RuleBook { get; init; }

    /// <summary>The reason, if the actor gave one.</summary>
    [PersonalInformation]
    public string? Reason { get; init; }

    /// <summary>The events that resulted, in order.</summary>
    public required IReadOnlyList<ComplaintEvent> Events { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>Returns the version and the action; the rest may be personal.</summary>
    public override string ToString() => $"{Version} {Action}";
}
