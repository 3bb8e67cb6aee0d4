namespace ComplaintFlow.Storage;

/// <summary>The current snapshot of a complaint, as bytes.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Version">Its version: the number of journal entries.</param>
/// <param name="Snapshot">The snapshot, exactly as it was committed.</param>
/// <param name="ChainHead">The hash of the last journal entry (32 bytes).</param>
public sealed record StoredComplaint(ComplaintKey Key, long Version, ReadOnlyMemory<byte> Snapshot, ReadOnlyMemory<byte> ChainHead);
