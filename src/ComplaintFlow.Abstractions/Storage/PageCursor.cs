using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>
/// Represents the place of a row in a list, from which the next page continues (<see cref="Page{T}.Continuation"/>). For
/// adapters.
/// </summary>
/// <param name="TierRank">The rank of the tier; 0 in <see cref="ComplaintOrder.NewestFirst"/>.</param>
/// <param name="Priority">The priority, with which one that is null counts as <see cref="Priority.Normal"/>;
/// <see cref="Priority.Normal"/> in <see cref="ComplaintOrder.NewestFirst"/>.</param>
/// <param name="NextDueAt">The earliest due instant of the clocks; null if none runs, and in
/// <see cref="ComplaintOrder.NewestFirst"/>.</param>
/// <param name="ReceivedAt">The instant of the receipt.</param>
/// <param name="Id">The complaint.</param>
public sealed record PageCursor(int TierRank, Priority Priority, DateTimeOffset? NextDueAt, DateTimeOffset ReceivedAt, ComplaintId Id)
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
            order = ((int)b.Priority).CompareTo((int)a.Priority); // as numbers, since CompareTo boxes enum values
        if (order == 0)
            order = (a.NextDueAt ?? DateTimeOffset.MaxValue).CompareTo(b.NextDueAt ?? DateTimeOffset.MaxValue);
        if (order == 0)
            order = a.ReceivedAt.CompareTo(b.ReceivedAt);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    });

    /// <summary>Gets the place of a row.</summary>
    /// <param name="summary">The row.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="summary"/> is null.</exception>
    public static PageCursor Of(ComplaintSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new(summary.TierRank, summary.Priority ?? Priority.Normal, summary.NextDueAt, summary.ReceivedAt, summary.Key.Id);
    }

    /// <summary>Reads the place from which a query asks for its page.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The place, or null for the first page.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The continuation does not come from a page of this order.</exception>
    public static PageCursor? After(ComplaintQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Continuation is not { } text)
            return null;
        return Read(text, query.Order)
            ?? throw new ArgumentException("The continuation is not one that a page of this order gave out.", nameof(query));
    }

    /// <summary>
    /// Determines whether a text is the continuation of a list. Check one that comes from outside, such as from the address of a
    /// request, before you query with it: a query throws on any other text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="order">The order of the list.</param>
    /// <returns><see langword="true"/> if a page of this order may have given it out; otherwise <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool IsContinuation(string text, ComplaintOrder order)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, order) is not null;
    }

    /// <summary>Gets the comparer that sorts places in the order of a list. For adapters whose database does not sort.</summary>
    /// <param name="order">The order of the list.</param>
    /// <returns>The comparer.</returns>
    public static IComparer<PageCursor> GetComparer(ComplaintOrder order) => order == ComplaintOrder.WorkQueue ? ByWork : ByNewest;

    /// <summary>Writes the text with which the next page is asked for.</summary>
    /// <param name="order">The order of the list.</param>
    /// <returns>The continuation.</returns>
    public string Continuation(ComplaintOrder order) => order == ComplaintOrder.WorkQueue
        ? string.Join(
            Separator, WorkQueue, Text(TierRank), Text((int)Priority), NextDueAt is { } due ? Text(due.UtcTicks) : "",
            Text(ReceivedAt.UtcTicks), Id)
        : string.Join(Separator, NewestFirst, Text(ReceivedAt.UtcTicks), Id);

    private static PageCursor? Read(string text, ComplaintOrder order)
    {
        string[] parts = text.Split(Separator);
        return order == ComplaintOrder.WorkQueue ? ReadWorkQueue(parts) : ReadNewestFirst(parts);
    }

    private static PageCursor? ReadNewestFirst(string[] parts) =>
        parts is [NewestFirst, var received, var id] && Instant(received) is { } receivedAt && ComplaintId.TryParse(id, out ComplaintId key)
            ? new PageCursor(0, Priority.Normal, null, receivedAt, key)
            : null;

    private static PageCursor? ReadWorkQueue(string[] parts)
    {
        if (parts is not [WorkQueue, var rank, var urgency, var due, var received, var id]
            || !int.TryParse(rank, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int tierRank)
            || !int.TryParse(urgency, NumberStyles.None, CultureInfo.InvariantCulture, out int level)
            || !Enum.IsDefined((Priority)level)
            || Instant(received) is not { } receivedAt || !ComplaintId.TryParse(id, out ComplaintId key))
            return null;
        DateTimeOffset? dueAt = Instant(due);
        return due.Length > 0 && dueAt is null ? null : new PageCursor(tierRank, (Priority)level, dueAt, receivedAt, key);
    }

    private static DateTimeOffset? Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
