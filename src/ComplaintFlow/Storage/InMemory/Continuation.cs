using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>The text by which the next page is asked for: the order, and the sort keys of the last row.</summary>
internal static class Continuation
{
    private const char Separator = '_';
    private const string NewestFirst = "n";
    private const string WorkQueue = "w";

    public static string Write(ComplaintOrder order, Place place) => order == ComplaintOrder.WorkQueue
        ? string.Join(Separator, WorkQueue, Text(place.TierRank), place.NextDueAt is { } due ? Text(due.UtcTicks) : "", Text(place.ReceivedAt.UtcTicks), place.Id)
        : string.Join(Separator, NewestFirst, Text(place.ReceivedAt.UtcTicks), place.Id);

    public static Place Read(ComplaintOrder order, string continuation)
    {
        string[] parts = continuation.Split(Separator);
        Place? place = order == ComplaintOrder.WorkQueue ? ReadWorkQueue(parts) : ReadNewestFirst(parts);
        return place ?? throw new ArgumentException("The continuation is not one that a page of this order gave out.", nameof(continuation));
    }

    private static Place? ReadNewestFirst(string[] parts) =>
        parts is [NewestFirst, var received, var id] && Instant(received) is { } receivedAt && ComplaintId.TryParse(id, out ComplaintId key)
            ? new Place(0, null, receivedAt, key)
            : null;

    private static Place? ReadWorkQueue(string[] parts)
    {
        if (parts is not [WorkQueue, var rank, var due, var received, var id]
            || !int.TryParse(rank, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int tierRank)
            || Instant(received) is not { } receivedAt || !ComplaintId.TryParse(id, out ComplaintId key))
            return null;
        DateTimeOffset? dueAt = Instant(due);
        return due.Length > 0 && dueAt is null ? null : new Place(tierRank, dueAt, receivedAt, key);
    }

    private static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
