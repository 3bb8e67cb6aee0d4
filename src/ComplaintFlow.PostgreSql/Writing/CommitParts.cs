using ComplaintFlow.Storage;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>What the statement for some commits consists of.</summary>
/// <param name="Kind">Whether one is alone: then its columns are values instead of arrays, which is less work for the server.</param>
/// <param name="HasKeys">Whether any brings unique keys.</param>
/// <param name="HasSearchKeys">Whether any brings search keys.</param>
/// <param name="HasSignals">Whether any brings signals.</param>
/// <param name="Messages">How many messages the one that is alone brings; of many, whether any brings some.</param>
internal readonly record struct CommitParts(CommitKind Kind, bool HasKeys, bool HasSearchKeys, bool HasSignals, int Messages)
{
    /// <summary>
    /// A commit with more messages is written as if it were many: each number of them is a statement of its own to the server.
    /// </summary>
    private const int MostMessagesAlone = 8;

    public static CommitParts Of(IReadOnlyList<ComplaintCommit> commits)
    {
        if (commits is [{ Messages.Count: <= MostMessagesAlone } alone])
            return new(
                alone.Entry.Version > 1 ? CommitKind.Changed : CommitKind.Received, alone.UniqueKeys.Count > 0,
                alone.SearchKeys is not null, alone.Signals.Count > 0, alone.Messages.Count);
        bool keys = false, searchKeys = false, signals = false, messages = false;
        foreach (ComplaintCommit commit in commits)
        {
            keys |= commit.UniqueKeys.Count > 0;
            searchKeys |= commit.SearchKeys is not null;
            signals |= commit.Signals.Count > 0;
            messages |= commit.Messages.Count > 0;
        }
        return new(CommitKind.Many, keys, searchKeys, signals, messages ? 1 : 0);
    }
}

/// <summary>How commits are written.</summary>
internal enum CommitKind
{
    Many,
    Changed,
    Received,
}
