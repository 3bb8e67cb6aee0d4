using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Reading;

/// <summary>The text by which the next page is asked for: the order, and the sort keys of the last row as they stand in their columns.</summary>
internal static class Continuation
{
    private const string NewestFirst = "n";
    private const string WorkQueue = "w";

    public static string Write(ComplaintOrder order, SummaryRow last) => order == ComplaintOrder.WorkQueue
        ? string.Create(CultureInfo.InvariantCulture, $"{WorkQueue}_{last.QueueRank}_{last.NextDueAt}_{last.ReceivedAt}_{last.Summary.Key.Id}")
        : string.Create(CultureInfo.InvariantCulture, $"{NewestFirst}_{last.ReceivedAt}_{last.Summary.Key.Id}");

    /// <summary>The numbers of the sort keys, and the id.</summary>
    public static (long[] Keys, ComplaintId Id) Read(ComplaintOrder order, string continuation)
    {
        string[] parts = continuation.Split('_');
        (string mark, int count) = order == ComplaintOrder.WorkQueue ? (WorkQueue, 3) : (NewestFirst, 1);
        long[] keys = new long[count];
        if (parts.Length != count + 2 || !string.Equals(parts[0], mark, StringComparison.Ordinal) || !ComplaintId.TryParse(parts[^1], out ComplaintId id))
            throw Refused(continuation);
        for (int i = 0; i < count; i++)
        {
            if (!long.TryParse(parts[i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out keys[i]))
                throw Refused(continuation);
        }
        return (keys, id);
    }

    private static ArgumentException Refused(string continuation) => new("The continuation is not one that a page of this order gave out.", nameof(continuation));
}
