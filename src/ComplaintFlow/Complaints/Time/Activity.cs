namespace ComplaintFlow.Complaints;

/// <summary>When something happens to a complaint, or is due.</summary>
internal static class Activity
{
    /// <summary>
    /// The last instant at which something happened to a complaint or is due; null while it is not closed. What ended earlier need not be
    /// read to say what happened later.
    /// </summary>
    public static DateTimeOffset? LastOf(Complaint complaint)
    {
        if (complaint.ClosedAt is null)
            return null;
        DateTimeOffset last = complaint.LastEntryAt;
        foreach (DateTimeOffset due in DueInstants(complaint))
        {
            if (due > last)
                last = due;
        }
        return last;
    }

    /// <summary>The instants at which clocks, commitments and parts of a settlement are or were due.</summary>
    public static IEnumerable<DateTimeOffset> DueInstants(Complaint complaint) =>
    [
        .. complaint.Clocks.Select(static clock => clock.DueAt),
        .. complaint.Commitments.Select(static made => made.DueAt),
        .. (complaint.Resolution?.Execution ?? []).Select(static item => item.DueAt),
    ];
}
