using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// Writes the commits of one call with a closer look: locks their complaints, judges each commit, and writes those that are accepted, in
/// one transaction. This is
/// how a refusal gets its reason, and how a commit is settled of which no one knows whether it was written before the connection was lost.
/// </summary>
internal sealed class LockingCommit(IReadOnlyList<ComplaintCommit> commits, bool mayBeWritten)
{
    private bool _mayBeWritten = mayBeWritten;

    /// <summary>Writes; again if another writer has put a row in the way since it was judged.</summary>
    public async Task<IReadOnlyList<CommitResult>> WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                if (await TryAsync(connection, cancellationToken).ConfigureAwait(false) is { } results)
                    return results;
            }
            catch (PostgresException exception) when (Failures.IsTaken(exception) && tries < 10)
            {
            }
        }
    }

    private async Task<CommitResult[]?> TryAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken)
            .ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            CurrentState standing = await CurrentState.ReadAsync(connection, commits, cancellationToken).ConfigureAwait(false);
            var results = new CommitResult[commits.Count];
            var keysOfThisCall = new HashSet<UniqueKey>();
            for (int i = 0; i < results.Length; i++)
                results[i] = Judge(commits[i], standing, keysOfThisCall);

            ComplaintCommit[] accepted =
                [.. commits.Where((commit, i) => results[i].Status == CommitStatus.Committed && !standing.Written.Contains(commit.Key))];
            if (accepted.Length == 0)
                return results;
            if ((await CommitStatement.RunAsync(connection, accepted, cancellationToken).ConfigureAwait(false)).Contains(value: false))
                return null; // a new complaint that somebody else has made in between
            _mayBeWritten = true;
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return results;
        }
    }

    private CommitResult Judge(ComplaintCommit commit, CurrentState standing, HashSet<UniqueKey> keysOfThisCall)
    {
        (long version, byte[] head) = standing.Complaints.TryGetValue(commit.Key, out (long Version, byte[] Head) current) ? current
            : (0, HashChain.Start.ToArray());
        if (version != commit.ExpectedVersion)
        {
            bool isOurs = _mayBeWritten && standing.Written.Contains(commit.Key);
            return new(isOurs ? CommitStatus.Committed : CommitStatus.VersionConflict);
        }
        if (Duplicate(commit.UniqueKeys, standing, keysOfThisCall) is { } duplicate)
            return new(CommitStatus.DuplicateKey, duplicate);
        CommitValidator.CheckChain(commit, head);
        if (commit.Messages.Any(message => standing.Messages.Contains((message.Key.Tenant, message.Id))))
            throw CommitValidator.MessageExists();
        keysOfThisCall.UnionWith(commit.UniqueKeys);
        return new(CommitStatus.Committed);
    }

    private static UniqueKey? Duplicate(IReadOnlyList<UniqueKey> keys, CurrentState standing, HashSet<UniqueKey> keysOfThisCall)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (standing.Keys.Contains(keys[i]) || keysOfThisCall.Contains(keys[i]) || keys.Take(i).Contains(keys[i]))
                return keys[i];
        }
        return null;
    }
}
