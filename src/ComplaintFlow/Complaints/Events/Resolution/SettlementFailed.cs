namespace ComplaintFlow.Complaints.Events;

/// <summary>What was agreed cannot be done; what was done of it still counts.</summary>
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

    /// <summary>Which part paid what is not known: once one was done, all that was agreed counts as granted.</summary>
    private static IReadOnlyList<Remedy> Granted(Resolution failed) =>
        failed.Agreement is { } agreed && failed.Execution.Any(part => part.DoneAt is not null) ? [.. failed.Granted, .. agreed.Remedies]
            : failed.Granted;
}
