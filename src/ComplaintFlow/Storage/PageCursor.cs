using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>For adapters: the place of a row in lists, which is what a page continues after (<see cref="Page{T}.Continuation"/>).</summary>
/// <param name="TierRank">The rank of its tier; 0 in a list of the newest.</param>
/// <param name="NextDueAt">The earliest due instant of its clocks; null if none runs, and in a list of the newest.</param>
/// <param name="ReceivedAt">The instant of the receipt.</param>
/// <param name="Id">The complaint.</param>
public sealed record PageCursor(int TierRank, DateTimeOffset? NextDueAt, DateTimeOffset ReceivedAt, ComplaintId Id)
{
    private const char Separator = '_';
    private const string NewestFirst = "n";
    private const string WorkQueue = "w";

    private static readonly IComparer<PageCursor> ByNewest = Comparer<PageCursor>.Create(static (a, b) =>
    {
        int order = b.ReceivedAt.CompareTo(a.ReceivedAt);
        return order != 0 ? order : b.Id.CompareTo(a.Id);
    });

    private static readonly IComparer<PageCursor> ByWork = Comparer<PageCursor>.Create(static (a, b) =>
    {
        int order = b.TierRank.CompareTo(a.TierRank);
        if (order == 0)
            order = (a.NextDueAt ?? DateTimeOffset.MaxValue).CompareTo(b.NextDueAt ?? DateTimeOffset.MaxValue);
        if (order == 0)
            order = a.ReceivedAt.CompareTo(b.ReceivedAt);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    });

    /// <summary>The place of a row.</summary>
    /// <param name="summary">The row.</param>
    public static PageCursor Of(ComplaintSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new(summary.TierRank, summary.NextDueAt, summary.ReceivedAt, summary.Key.Id);
    }

    /// <summary>The place from which a page is asked for, or null for the first page.</summary>
    /// <param name="query">The query.</param>
    /// <exception cref="ArgumentException">The continuation is not one that a page of this order gave out.</exception>
    public static PageCursor? After(ComplaintQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Continuation is not { } text)
            return null;
        string[] parts = text.Split(Separator);
        return (query.Order == ComplaintOrder.WorkQueue ? ReadWorkQueue(parts) : ReadNewestFirst(parts))
            ?? throw new ArgumentException("The continuation is not one that a page of this order gave out.", nameof(query));
    }

    /// <summary>Which of two places comes first, for adapters whose database does not sort.</summary>
    /// <param name="order">The order of the list.</param>
    public static IComparer<PageCursor> InOrder(ComplaintOrder order) => order == ComplaintOrder.WorkQueue ? ByWork : ByNewest;

    /// <summary>The text by which the next page is asked for.</summary>
    /// <param name="order">The order of the list.</param>
    public string Continuation(ComplaintOrder order) => order == ComplaintOrder.WorkQueue
        ? string.Join(Separator, WorkQueue, Text(TierRank), NextDueAt is { } due ? Text(due.UtcTicks) : "", Text(ReceivedAt.UtcTicks), Id)
        : string.Join(Separator, NewestFirst, Text(ReceivedAt.UtcTicks), Id);

    private static PageCursor? ReadNewestFirst(string[] parts) =>
        parts is [NewestFirst, var received, var id] && Instant(received) is { } receivedAt && ComplaintId.TryParse(id, out ComplaintId key)
            ? new PageCursor(0, null, receivedAt, key)
            : null;

    private static PageCursor? ReadWorkQueue(string[] parts)
    {
        if (parts is not [WorkQueue, var rank, var due, var received, var id]
            || !int.TryParse(rank, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int tierRank)
            || Instant(received) is not { } receivedAt || !ComplaintId.TryParse(id, out ComplaintId key))
            return null;
        DateTimeOffset? dueAt = Instant(due);
        return due.Length > 0 && dueAt is null ? null : new PageCursor(tierRank, dueAt, receivedAt, key);
    }

    private static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
