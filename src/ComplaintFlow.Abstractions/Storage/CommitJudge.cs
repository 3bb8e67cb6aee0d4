namespace ComplaintFlow.Storage;

/// <summary>Judges the commits of one call by what the store contains. For adapters that look before they write.</summary>
/// <remarks>
/// Create one for each call, and judge all commits of the call before you write the first one, so that an exception leaves none of them
/// behind. Not safe to use from several threads.
/// </remarks>
public sealed class CommitJudge
{
    private readonly Func<UniqueKey, bool> _exists;
    private readonly Func<OutgoingMessage, bool> _waits;
    private HashSet<UniqueKey>? _claimed;

    /// <summary>Creates a judge.</summary>
    /// <param name="exists">Determines whether the store has a unique key.</param>
    /// <param name="waits">Determines whether the store has a message with the same tenant and id that has not left.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CommitJudge(Func<UniqueKey, bool> exists, Func<OutgoingMessage, bool> waits)
    {
        ArgumentNullException.ThrowIfNull(exists);
        ArgumentNullException.ThrowIfNull(waits);
        (_exists, _waits) = (exists, waits);
    }

    /// <summary>Judges a commit. A stale version is reported before a unique key that exists.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="version">The version of the complaint in the store; 0 if there is none.</param>
    /// <param name="head">The hash of its last entry, or <see cref="HashChain.Start"/>.</param>
    /// <returns>The answer. If it is <see cref="CommitStatus.Committed"/>, the commit can be written.</returns>
    /// <exception cref="ArgumentException">A commit that would be accepted has an entry that does not follow, or a message whose id belongs
    /// to one that has not left.</exception>
    public CommitResult Judge(ComplaintCommit commit, long version, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(commit);
        if (version != commit.ExpectedVersion)
            return new(CommitStatus.VersionConflict);
        if (Duplicate(commit.UniqueKeys) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitValidator.CheckChain(commit, head);
        if (commit.Messages.Any(_waits))
            throw CommitValidator.MessageExists();
        if (commit.UniqueKeys.Count > 0)
            (_claimed ??= []).UnionWith(commit.UniqueKeys);
        return new(CommitStatus.Committed);
    }

    private UniqueKey? Duplicate(IReadOnlyList<UniqueKey> keys)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (_claimed?.Contains(keys[i]) == true || keys.Take(i).Contains(keys[i]) || _exists(keys[i]))
                return keys[i];
        }
        return null;
    }
}
