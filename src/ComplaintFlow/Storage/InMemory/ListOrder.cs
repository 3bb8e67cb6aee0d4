namespace ComplaintFlow.Storage.InMemory;

/// <summary>The orders of lists, by the places of their rows.</summary>
internal static class ListOrder
{
    public static int NewestFirst(ListPlace a, ListPlace b)
    {
        int order = b.ReceivedAt.CompareTo(a.ReceivedAt);
        return order != 0 ? order : b.Id.CompareTo(a.Id);
    }

    public static int WorkQueue(ListPlace a, ListPlace b)
    {
        int order = b.TierRank.CompareTo(a.TierRank);
        if (order == 0)
            order = (a.NextDueAt ?? DateTimeOffset.MaxValue).CompareTo(b.NextDueAt ?? DateTimeOffset.MaxValue);
        if (order == 0)
            order = a.ReceivedAt.CompareTo(b.ReceivedAt);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }
}
