using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>The commits of one call: all are judged before the first is written, so that a throw leaves none of them behind.</summary>
internal static class Commits
{
    public static CommitResult[] Write(Connection connection, IReadOnlyList<ComplaintCommit> commits)
    {
        var results = new CommitResult[commits.Count];
        HashSet<UniqueKey>? keysOfThisCall = commits.Count > 1 ? [] : null;
        for (int i = 0; i < results.Length; i++)
            results[i] = Judge(connection, commits[i], keysOfThisCall);
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i].Status == CommitStatus.Committed)
                CommitRows.Write(connection, commits[i]);
        }
        return results;
    }

    private static CommitResult Judge(Connection connection, ComplaintCommit commit, HashSet<UniqueKey>? keysOfThisCall)
    {
        Statement current = connection["SELECT version, head FROM cf_complaint WHERE tenant = ? AND id = ?"].Bind(commit.Key.Tenant)
            .Bind(commit.Key.Id);
        bool exists = current.Step();
        if ((exists ? current.Int64(0) : 0) != commit.ExpectedVersion)
        {
            current.Reset();
            return new(CommitStatus.VersionConflict);
        }
        byte[]? head = exists ? current.Copy(1) : null;
        current.Reset();
        if (Duplicate(connection, commit.UniqueKeys, keysOfThisCall) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitValidator.CheckChain(commit, head ?? HashChain.Start.Span);
        foreach (OutgoingMessage message in commit.Messages)
        {
            if (Exists(connection["SELECT 1 FROM cf_message WHERE tenant = ? AND message_id = ?"].Bind(message.Key.Tenant)
                .Bind(message.Id)))
                throw CommitValidator.MessageExists();
        }
        keysOfThisCall?.UnionWith(commit.UniqueKeys);
        return new(CommitStatus.Committed);
    }

    private static UniqueKey? Duplicate(Connection connection, IReadOnlyList<UniqueKey> keys, HashSet<UniqueKey>? keysOfThisCall)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (keysOfThisCall?.Contains(keys[i]) == true || keys.Take(i).Contains(keys[i])
                || Exists(connection["SELECT 1 FROM cf_unique_key WHERE tenant = ? AND kind = ? AND value = ?"].Bind(keys[i].Tenant)
                .Bind((long)keys[i].Kind).Bind(keys[i].Value)))
                return keys[i];
        }
        return null;
    }

    private static bool Exists(Statement statement)
    {
        bool exists = statement.Step();
        statement.Reset();
        return exists;
    }
}
