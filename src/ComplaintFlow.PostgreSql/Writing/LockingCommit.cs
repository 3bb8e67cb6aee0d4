using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// Writes the commits of one call with a closer look: locks their complaints, judges each commit, and writes those that are accepted, in
/// one transaction. This is how a refusal gets its reason, and how a commit is settled of which no one knows whether it was written before
/// the connection was lost.
/// </summary>
internal sealed class LockingCommit(IReadOnlyList<ComplaintCommit> commits, bool mayBeWritten)
{
    private bool _mayBeWritten = mayBeWritten;

    /// <summary>Writes; again if another writer has put a row in the way since it was judged.</summary>
    public async Task<IReadOnlyList<CommitResult>> WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (await TryAsync(connection, cancellationToken).ConfigureAwait(false) is { } results)
                    return results;
            }
            catch (PostgresException exception) when (NpgsqlErrors.IsUniqueViolation(exception) && attempt < 10)
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
            CurrentState current = await CurrentState.ReadAsync(connection, commits, cancellationToken).ConfigureAwait(false);
            var results = new CommitResult[commits.Count];
            var judge = new CommitJudge(
                current.Keys.Contains, message => current.Messages.Contains((message.Key.Tenant, message.Id)));
            for (int i = 0; i < results.Length; i++)
                results[i] = Judge(commits[i], current, judge);

            ComplaintCommit[] accepted =
                [.. commits.Where((commit, i) => results[i].Status == CommitStatus.Committed && !current.Written.Contains(commit.Key))];
            if (accepted.Length == 0)
                return results;
            if ((await CommitStatement.RunAsync(connection, accepted, cancellationToken).ConfigureAwait(false)).Contains(value: false))
                return null; // a new complaint that somebody else has made in between
            _mayBeWritten = true;
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return results;
        }
    }

    private CommitResult Judge(ComplaintCommit commit, CurrentState current, CommitJudge judge)
    {
        if (_mayBeWritten && current.Written.Contains(commit.Key))
            return new(CommitStatus.Committed);
        (long version, byte[] head) = current.Complaints.TryGetValue(commit.Key, out (long Version, byte[] Head) stored) ? stored
            : (0, HashChain.Start.ToArray());
        return judge.Judge(commit, version, head);
    }
}
