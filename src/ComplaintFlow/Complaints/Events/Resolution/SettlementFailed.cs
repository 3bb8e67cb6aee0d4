namespace ComplaintFlow.Complaints.Events;

/// <summary>The settlement cannot be carried out. What was done of it still counts.</summary>
public sealed record SettlementFailed : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint) =>
        complaint.Resolution is { } failed ? complaint with
        {
            Resolution = failed with
            {
                Granted = Granted(failed), Agreement = null, Execution = [.. failed.Execution.Where(part => part.DoneAt is not null)],
            },
        } : complaint;

    /// <summary>
    /// Gets the remedies that count as granted. It is not known which part paid for which remedy, so once one part is done, all
    /// remedies count.
    /// </summary>
    private static IReadOnlyList<Remedy> Granted(Resolution failed) =>
        failed.Agreement is { } agreed && failed.Execution.Any(part => part.DoneAt is not null) ? [.. failed.Granted, .. agreed.Remedies]
            : failed.Granted;
}
