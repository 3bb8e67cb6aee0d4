namespace ComplaintFlow.Storage;

/// <summary>
/// Moves complaints from one store to another, whatever databases they are. An adapter may implement it on the same object as
/// <see cref="IComplaintStore"/>. A store without it works, but cannot be copied.
/// </summary>
/// <remarks>
/// All members are safe to call from any thread. Every method throws <see cref="ComplaintStoreException"/> if the store fails,
/// and <see cref="OperationCanceledException"/> if its token is cancelled. Leases are neither read nor written: what a worker holds
/// in one store is free in the other.
/// </remarks>
public interface IStoreTransfer
{
    /// <summary>
    /// Reads the complaints with everything that belongs to them, tenant by tenant, and within a tenant in the order of their ids.
    /// It changes nothing. Only a few complaints are in memory at a time.
    /// </summary>
    /// <param name="tenant">The tenant; null for all of them.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The records. What is damaged comes as it is stored, and stops none of the others.</returns>
    IAsyncEnumerable<ComplaintRecord> ReadRecordsAsync(string? tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Writes complaints with everything that belongs to them. Each is written whole or not at all, and nothing that is there is
    /// changed. The content is not judged: a chain that is broken stays broken, so that a copy is as good as its original, and no
    /// better.
    /// </summary>
    /// <param name="records">The records, each of another complaint.</param>
    /// <param name="cancellationToken">A token that cancels the call. Whether a record was written is then unknown until it is
    /// written again.</param>
    /// <returns>The answers, in the order of <paramref name="records"/>.</returns>
    /// <exception cref="ArgumentException">Two records are of the same complaint, or a part belongs to another complaint than its
    /// record. Nothing of any record was written.</exception>
    ValueTask<IReadOnlyList<RecordStatus>> WriteRecordsAsync(
        IReadOnlyList<ComplaintRecord> records, CancellationToken cancellationToken);

    /// <summary>Counts what is stored, whether or not it belongs to a complaint.</summary>
    /// <param name="tenant">The tenant; null for all of them.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The counts.</returns>
    ValueTask<RecordCounts> CountRecordsAsync(string? tenant, CancellationToken cancellationToken);

    /// <summary>Reads what <see cref="IDefinitionStore"/> keeps, each definition once.</summary>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The definitions, in any order.</returns>
    IAsyncEnumerable<StoredDefinition> ReadDefinitionsAsync(CancellationToken cancellationToken);
}

/// <summary>Represents a published definition as it is stored.</summary>
/// <param name="Hash">The hash, or another name, under which it is kept.</param>
/// <param name="Content">The definition, exactly as it was saved.</param>
public sealed record StoredDefinition(string Hash, ReadOnlyMemory<byte> Content);

/// <summary>Specifies what became of a record that was to be written.</summary>
public enum RecordStatus
{
    /// <summary>The record is written and durable.</summary>
    Written,

    /// <summary>Nothing was written: the complaint is there, with the same version and the same head.</summary>
    Present,

    /// <summary>Nothing was written: the complaint is there, with another version or another head.</summary>
    OtherContent,

    /// <summary>Nothing was written: another complaint has one of the unique keys, or a message with the same id.</summary>
    Taken,
}
