namespace ComplaintFlow.Storage;

/// <summary>Represents the current snapshot of a complaint, as bytes.</summary>
/// <param name="Key">The place of the complaint.</param>
/// <param name="Version">The version, which is the number of journal entries.</param>
/// <param name="Snapshot">The snapshot, exactly as it was committed.</param>
/// <param name="ChainHead">The hash of the last journal entry (32 bytes).</param>
public sealed record StoredComplaint(ComplaintKey Key, long Version, ReadOnlyMemory<byte> Snapshot, ReadOnlyMemory<byte> ChainHead);
