namespace ComplaintFlow.Storage;

/// <summary>Represents everything that one decision writes. A store writes all of it or nothing.</summary>
public sealed record ComplaintCommit
{
    /// <summary>The complaint.</summary>
    public required ComplaintKey Key { get; init; }

    /// <summary>
    /// The version that the decision is based on; 0 for a new complaint. If it is no longer the current version, the store
    /// refuses the commit.
    /// </summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The new snapshot; its version is <see cref="ExpectedVersion"/> + 1.</summary>
    public required ReadOnlyMemory<byte> Snapshot { get; init; }

    /// <summary>The new columns for lists.</summary>
    public required ComplaintSummary Summary { get; init; }

    /// <summary>The entry to append.</summary>
    public required JournalEntry Entry { get; init; }

    /// <summary>The messages that are sent after the commit.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>
    /// The unique keys that lead to this complaint from now on. If one of them exists already, the store refuses the commit, even
    /// if that key leads to this complaint.
    /// </summary>
    public IReadOnlyList<UniqueKey> UniqueKeys { get; init; } = [];

    /// <summary>The signals that group detection counts. <see cref="IComplaintStore.FindSignalsAsync"/> finds them again.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>
    /// The keys by which <see cref="ComplaintQuery.SearchKeys"/> finds the complaint from now on. They replace all that it has; null
    /// leaves those as they are. The store compares them by ordinals and need not understand them: the library makes them of what
    /// people search for, hashed.
    /// </summary>
    public IReadOnlyList<string>? SearchKeys { get; init; }

    /// <summary>
    /// The earliest instant at which the complaint needs attention by itself; null for none. It replaces the alarm before, frees
    /// its lease and ends its parking.
    /// </summary>
    public DateTimeOffset? WakeAt { get; init; }
}

/// <summary>Specifies the outcome of a commit.</summary>
public enum CommitStatus
{
    /// <summary>Everything is written and durable.</summary>
    Committed,

    /// <summary>Nothing was written: the complaint has another version by now.</summary>
    VersionConflict,

    /// <summary>Nothing was written: a unique key exists already.</summary>
    DuplicateKey,
}

/// <summary>Represents the answer to one commit.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Duplicate">The first unique key that exists already, if the status is <see cref="CommitStatus.DuplicateKey"/>;
/// otherwise null.</param>
public readonly record struct CommitResult(CommitStatus Status, UniqueKey? Duplicate = null);
