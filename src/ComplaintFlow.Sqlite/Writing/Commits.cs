using ComplaintFlow.Sqlite.Connections;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>The commits of one call: all are judged before the first is written, so that a throw leaves none of them behind.</summary>
internal static class Commits
{
    public static CommitResult[] Write(Connection connection, IReadOnlyList<ComplaintCommit> commits)
    {
        var results = new CommitResult[commits.Count];
        var judge = new CommitJudge(key => HasKey(connection, key), message => HasMessage(connection, message));
        for (int i = 0; i < results.Length; i++)
            results[i] = Judge(connection, commits[i], judge);
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i].Status == CommitStatus.Committed)
                CommitRows.Write(connection, commits[i]);
        }
        return results;
    }

    public static bool HasKey(Connection connection, UniqueKey key) =>
        Exists(connection["SELECT 1 FROM cf_unique_key WHERE tenant = ? AND kind = ? AND value = ?"]
            .Bind(key.Tenant).Bind((long)key.Kind).Bind(key.Value));

    /// <summary>Whether a message with this id has not left.</summary>
    public static bool HasMessage(Connection connection, OutgoingMessage message) =>
        Exists(connection["SELECT 1 FROM cf_message WHERE tenant = ? AND message_id = ?"].Bind(message.Key.Tenant).Bind(message.Id));

    private static CommitResult Judge(Connection connection, ComplaintCommit commit, CommitJudge judge)
    {
        Statement current = connection["SELECT version, head FROM cf_complaint WHERE tenant = ? AND id = ?"].Bind(commit.Key.Tenant)
            .Bind(commit.Key.Id);
        (long version, byte[]? head) = current.Step() ? (current.Int64(0), current.Copy(1)) : (0, null);
        current.Reset();
        return judge.Judge(commit, version, head ?? HashChain.Start.Span);
    }

    private static bool Exists(Statement statement)
    {
        bool exists = statement.Step();
        statement.Reset();
        return exists;
    }
}
