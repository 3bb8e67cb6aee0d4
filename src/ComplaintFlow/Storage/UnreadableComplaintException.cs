namespace ComplaintFlow.Storage;

/// <summary>
/// The exception that is thrown if the stored content of a complaint cannot be read: it was damaged or changed, or a later
/// release wrote it. The exception names the complaint by its id and quotes nothing of its content. Other complaints are not
/// affected.
/// </summary>
public sealed class UnreadableComplaintException : ComplaintStoreException
{
    private UnreadableComplaintException(ComplaintKey key, Refusal refusal)
        : base(refusal.Code, $"{refusal.Message} {refusal.Remedy}") => (Key, Refusal) = (key, refusal);

    /// <summary>The complaint.</summary>
    public ComplaintKey Key { get; }

    /// <summary>What cannot be read, and what to do.</summary>
    public Refusal Refusal { get; }

    internal static UnreadableComplaintException Snapshot(ComplaintKey key) => new(key, new Refusal(
        DiagnosticCodes.SnapshotUnreadable,
        $"The snapshot of complaint {key.Id} is missing, damaged, or that of another complaint or version.",
        "Run complaintflow verify to see whether its journal is whole, and restore the snapshot from a copy of the database."));

    internal static UnreadableComplaintException Journal(ComplaintKey key, long version) => new(key, new Refusal(
        DiagnosticCodes.JournalUnreadable,
        $"The journal of complaint {key.Id} cannot be read from version {version} on: an entry is missing, damaged or out of place.",
        "Run complaintflow verify, and restore the entries from a copy of the database."));

    internal static UnreadableComplaintException UnknownEvent(ComplaintKey key, long version) => new(key, new Refusal(
        DiagnosticCodes.UnknownEvent,
        $"The journal of complaint {key.Id} has an event at version {version} that this release does not know.",
        "Use the release that wrote it, or a later one."));
}
