namespace ComplaintFlow.Storage;

/// <summary>
/// Checks the records of one call, and judges them by what the store contains. For adapters that implement
/// <see cref="IStoreTransfer"/>.
/// </summary>
/// <remarks>
/// Create one for each call, and judge all records of the call before you write the first one. Not safe to use from several threads.
/// </remarks>
public sealed class RecordJudge
{
    private readonly Func<UniqueKey, bool> _exists;
    private readonly Func<OutgoingMessage, bool> _waits;
    private readonly HashSet<UniqueKey> _claimed = [];
    private readonly HashSet<(string Tenant, string Id)> _messages = [];

    /// <summary>Creates a judge.</summary>
    /// <param name="exists">Determines whether the store has a unique key.</param>
    /// <param name="waits">Determines whether the store has a message with the same tenant and id that has not left.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RecordJudge(Func<UniqueKey, bool> exists, Func<OutgoingMessage, bool> waits)
    {
        ArgumentNullException.ThrowIfNull(exists);
        ArgumentNullException.ThrowIfNull(waits);
        (_exists, _waits) = (exists, waits);
    }

    /// <summary>Checks the records of one call, before anything is read or written.</summary>
    /// <param name="records">The records.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    /// <exception cref="ArgumentException">Two records are of the same complaint, or a part belongs to another complaint than its
    /// record.</exception>
    public static void Check(IReadOnlyList<ComplaintRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var complaints = new HashSet<ComplaintKey>(records.Count);
        foreach (ComplaintRecord record in records)
        {
            if (!complaints.Add(record.Key))
                throw new ArgumentException("Two records of one call are of the same complaint.", nameof(records));
            if (!IsOfOne(record))
                throw new ArgumentException("A part of a record belongs to another complaint.", nameof(records));
        }
    }

    /// <summary>Judges a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="version">The version of the complaint in the store; null if there is none.</param>
    /// <param name="head">The hash of its last entry; empty if there is none.</param>
    /// <returns>The answer. If it is <see cref="RecordStatus.Written"/>, the record can be written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public RecordStatus Judge(ComplaintRecord record, long? version, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (version is not null)
            return version == record.Complaint.Version && head.SequenceEqual(record.Complaint.ChainHead.Span)
                ? RecordStatus.Present : RecordStatus.OtherContent;
        (string Tenant, string Id)[] messages =
            [.. record.Messages.Select(static message => (message.Message.Key.Tenant, message.Message.Id))];
        if (record.UniqueKeys.Any(key => _claimed.Contains(key) || _exists(key))
            || messages.Any(_messages.Contains) || record.Messages.Any(message => _waits(message.Message)))
            return RecordStatus.Taken;
        _claimed.UnionWith(record.UniqueKeys);
        _messages.UnionWith(messages);
        return RecordStatus.Written;
    }

    private static bool IsOfOne(ComplaintRecord record) =>
        (record.Summary is null || record.Summary.Key == record.Key) && record.Entries.All(entry => entry.Key == record.Key)
            && record.Messages.All(message => message.Message.Key == record.Key)
            && record.UniqueKeys.All(key => string.Equals(key.Tenant, record.Key.Tenant, StringComparison.Ordinal));
}
