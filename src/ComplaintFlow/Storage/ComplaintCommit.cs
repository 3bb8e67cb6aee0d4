namespace ComplaintFlow.Storage;

/// <summary>Everything that one decision writes. A store writes all of it or nothing.</summary>
public sealed record ComplaintCommit
{
    /// <summary>The complaint.</summary>
    public required ComplaintKey Key { get; init; }

    /// <summary>
    /// The version the decision rests on; 0 for a new complaint. The store refuses the commit if it is no longer the current one.
    /// </summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The new snapshot; its version is <see cref="ExpectedVersion"/> + 1.</summary>
    public required ReadOnlyMemory<byte> Snapshot { get; init; }

    /// <summary>The new columns for lists.</summary>
    public required ComplaintSummary Summary { get; init; }

    /// <summary>The entry to append.</summary>
    public required JournalEntry Entry { get; init; }

    /// <summary>The messages that leave after the commit.</summary>
    public IReadOnlyList<OutgoingMessage> Messages { get; init; } = [];

    /// <summary>
    /// The unique keys that lead to this complaint from now on. A key that exists already refuses the commit, also if it leads to this
    /// complaint.
    /// </summary>
    public IReadOnlyList<UniqueKey> UniqueKeys { get; init; } = [];

    /// <summary>What group detection counts; found again by <see cref="IComplaintStore.FindSignalsAsync"/>.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>
    /// The earliest instant at which the complaint needs attention by itself; replaces the alarm before, frees its lease and ends its
    /// parking. Null: none.
    /// </summary>
    public DateTimeOffset? WakeAt { get; init; }
}

/// <summary>What became of a commit.</summary>
public enum CommitStatus
{
    /// <summary>All of it is written and durable.</summary>
    Committed,

    /// <summary>Nothing was written: the complaint has another version by now.</summary>
    VersionConflict,

    /// <summary>Nothing was written: a unique key exists already.</summary>
    DuplicateKey,
}

/// <summary>The answer to one commit.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Duplicate">The first unique key that exists already, if that is why.</param>
public readonly record struct CommitResult(CommitStatus Status, UniqueKey? Duplicate = null);
