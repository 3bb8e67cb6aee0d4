using System.Runtime.InteropServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage.InMemory;

/// <summary>Where a complaint stands in lists: the sort keys of both orders.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int TierRank, DateTimeOffset? NextDueAt, DateTimeOffset ReceivedAt, ComplaintId Id)
{
    public static Place Of(ComplaintSummary summary) => new(summary.TierRank, summary.NextDueAt, summary.ReceivedAt, summary.Key.Id);

    public static int CompareNewestFirst(Place a, Place b)
    {
        int order = b.ReceivedAt.CompareTo(a.ReceivedAt);
        return order != 0 ? order : b.Id.CompareTo(a.Id);
    }

    public static int CompareWorkQueue(Place a, Place b)
    {
        int order = b.TierRank.CompareTo(a.TierRank);
        if (order == 0)
            order = (a.NextDueAt ?? DateTimeOffset.MaxValue).CompareTo(b.NextDueAt ?? DateTimeOffset.MaxValue);
        if (order == 0)
            order = a.ReceivedAt.CompareTo(b.ReceivedAt);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }
}
