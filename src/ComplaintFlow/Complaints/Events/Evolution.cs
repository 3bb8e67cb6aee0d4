namespace ComplaintFlow.Complaints.Events;

/// <summary>Folds events into snapshots. The methods are pure: they use no rules, no calendar and no clock.</summary>
/// <remarks>All members are safe to call from any thread.</remarks>
public static class Evolution
{
    /// <summary>Applies one more journal entry to a complaint.</summary>
    /// <param name="complaint">The complaint before the entry, or null before its receipt.</param>
    /// <param name="entry">The next entry.</param>
    /// <returns>The complaint after the entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The entry does not follow: a gap in the versions, or no receipt at the
    /// beginning.</exception>
    public static Complaint Evolve(Complaint? complaint, HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Version != (complaint?.Version ?? 0) + 1)
            throw new InvalidOperationException($"Entry {entry.Version} does not follow version {complaint?.Version ?? 0}.");

        complaint = complaint?.BeforeEntry();
        foreach (ComplaintEvent happened in entry.Events)
            complaint = Evolve(complaint, happened);

        return complaint is null
            ? throw new InvalidOperationException("The first entry of a journal has a receipt.")
            : After(complaint, entry);
    }

    /// <summary>Folds a whole journal into its complaint.</summary>
    /// <param name="entries">The entries in order, from the first.</param>
    /// <returns>The complaint, or null for an empty journal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The entries do not follow one another.</exception>
    public static Complaint? Fold(IEnumerable<HistoryEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Aggregate<HistoryEntry, Complaint?>(null, Evolve);
    }

    /// <summary>Gets the complaint after an entry whose events it has.</summary>
    internal static Complaint After(Complaint complaint, HistoryEntry entry) => complaint with
    {
        // New rules come after all work that was due before.
        Version = entry.Version, LastEntryAt = entry.At, RuleBook = complaint.DueWorkUpTo is null ? entry.RuleBook : complaint.RuleBook,
    };

    internal static Complaint Evolve(Complaint? complaint, ComplaintEvent happened) => (complaint, happened) switch
    {
        (null, Received received) => received.Begin(),
        (null, _) => throw new InvalidOperationException("Nothing happens to a complaint before its receipt."),
        _ => happened.Apply(complaint),
    };
}
