using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Verification;

/// <summary>Checks that the related data of a complaint agrees with it: its row in the lists, and its alarm.</summary>
internal static class SummaryCheck
{
    /// <summary>The longest time for which a worker may postpone failed work. Hosts postpone it for hours at most.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <param name="complaint">The complaint, as its journal gives it.</param>
    /// <param name="row">Its row in the lists.</param>
    /// <param name="isOpen">Whether its workflow calls its state open; null if that cannot be determined.</param>
    public static string? OfRow(Complaint complaint, ComplaintSummary row, bool? isOpen)
    {
        ComplaintSummary due = CommitFactory.Summary(complaint, row.Key, row.TierRank, isOpen ?? row.IsOpen);
        due = due with
        {
            ReceivedAt = Instant.TruncateToMicroseconds(due.ReceivedAt),
            NextDueAt = Cut(due.NextDueAt),
            // A row that was written before the column existed lacks it, and is found more often than it must be.
            ActiveUntil = row.ActiveUntil is null ? null : Cut(due.ActiveUntil),
        };
        return row == due
            ? null
            : "the row in the lists is not that of the complaint";
    }

    /// <param name="complaint">The complaint, as its journal gives it.</param>
    /// <param name="alarm">Its alarm; null if it has none.</param>
    /// <param name="now">The latest instant to which an alarm may have been postponed.</param>
    public static string? OfAlarm(Complaint complaint, StoredAlarm? alarm, DateTimeOffset now) =>
        (Cut(Alarm.Next(complaint)?.At), alarm) switch
    {
        (null, null) => null,
        (not null, null) => "the alarm is missing: nobody wakes the complaint",
        (null, _) => "there is an alarm, and the complaint asks for none",
        var (due, at) when at.Version == complaint.Version && (at.WakeAt == due || IsPutOff(due.Value, at, now)) => null,
        _ => "the alarm is not the one that the complaint asks for",
    };

    /// <summary>Determines whether work that was due was postponed after a failure.</summary>
    private static bool IsPutOff(DateTimeOffset due, StoredAlarm alarm, DateTimeOffset now) =>
        alarm.Attempts > 0 && due <= now && alarm.WakeAt > due && alarm.WakeAt <= now + LongestDelay;

    private static DateTimeOffset? Cut(DateTimeOffset? instant) => instant is { } at ? Instant.TruncateToMicroseconds(at) : null;
}
