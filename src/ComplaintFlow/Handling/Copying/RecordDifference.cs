using ComplaintFlow.Storage;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Compares two records of one complaint. Instants count in whole microseconds, as databases keep them.</summary>
internal static class RecordDifference
{
    /// <summary>Names the first part that differs; null if none does.</summary>
    public static string? Find(ComplaintRecord one, ComplaintRecord other)
    {
        if (one.Complaint.Version != other.Complaint.Version || !Same(one.Complaint.ChainHead, other.Complaint.ChainHead))
            return "the version or the head";
        if (!Same(one.Complaint.Snapshot, other.Complaint.Snapshot))
            return "the snapshot";
        if (!one.Entries.SequenceEqual(other.Entries, Comparing<JournalEntry>(static (a, b) =>
            (a.Version, Whole(a.At)) == (b.Version, Whole(b.At)) && Same(a.Content, b.Content) && Same(a.Hash, b.Hash))))
            return "the journal";
        if (Whole(one.Summary) != Whole(other.Summary))
            return "the row of the lists";
        if (!one.UniqueKeys.ToHashSet().SetEquals(other.UniqueKeys))
            return "a unique key";
        if (!one.SearchKeys.ToHashSet(StringComparer.Ordinal).SetEquals(other.SearchKeys))
            return "a search key";
        if (!Signals(one).SetEquals(Signals(other)))
            return "a signal";
        if (Whole(one.Alarm) != Whole(other.Alarm))
            return "the alarm";
        return one.Messages.SequenceEqual(other.Messages, Comparing<RecordedMessage>(Same)) ? null : "a message that waits or was given up";
    }

    private static bool Same(RecordedMessage a, RecordedMessage b) =>
        (a.Message.Id, a.Message.Kind, a.Message.Topic, Whole(a.Message.CreatedAt), Whole(a.DueAt), a.Attempts, Whole(a.DiedAt), a.Reason)
            == (b.Message.Id, b.Message.Kind, b.Message.Topic, Whole(b.Message.CreatedAt), Whole(b.DueAt), b.Attempts, Whole(b.DiedAt),
                b.Reason)
        && (a.Message.Channel, a.Message.Endpoint) == (b.Message.Channel, b.Message.Endpoint)
        && Same(a.Message.Payload, b.Message.Payload);

    private static HashSet<(string Kind, string Value, DateTimeOffset At, string Payload)> Signals(ComplaintRecord record) =>
        [.. record.Signals.Select(static signal =>
            (signal.Kind, signal.Value, Whole(signal.At), Convert.ToHexString(signal.Payload.Span)))];

    private static ComplaintSummary? Whole(ComplaintSummary? row) => row is null ? null : row with
    {
        ReceivedAt = Whole(row.ReceivedAt), NextDueAt = Whole(row.NextDueAt), ActiveUntil = Whole(row.ActiveUntil),
    };

    private static RecordedAlarm? Whole(RecordedAlarm? alarm) => alarm is null ? null : alarm with { WakeAt = Whole(alarm.WakeAt) };

    private static DateTimeOffset Whole(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static DateTimeOffset? Whole(DateTimeOffset? at) => at is { } instant ? Whole(instant) : null;

    private static bool Same(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other) => one.Span.SequenceEqual(other.Span);

    private static EqualityComparer<T> Comparing<T>(Func<T, T, bool> equals) =>
        EqualityComparer<T>.Create((a, b) => equals(a!, b!), static _ => 0);
}
