using ComplaintFlow.Batching;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// Writes commits. Those that arrive together are written by one statement; if it fails, each call is written on its own, with a closer
/// look.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly Database _database;
    private readonly CallBatcher<CommitCall> _calls;

    public Writer(Database database, int maxConcurrentBatches, int maxBatchSize)
    {
        _database = database;
        _calls = new CallBatcher<CommitCall>(maxConcurrentBatches, maxBatchSize, WriteAsync);
    }

    public Task<IReadOnlyList<CommitResult>> WriteAsync(IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        var call = new CommitCall(commits, cancellationToken);
        _calls.Add(call);
        return call.Answer;
    }

    public ValueTask DisposeAsync() => _calls.DisposeAsync();

    private async Task WriteAsync(IReadOnlyList<CommitCall> group)
    {
        bool wasLost = false;
        try
        {
            ComplaintCommit[] commits = [.. group.SelectMany(static call => call.Commits)];
            bool[] accepted = await _database.RunBatchAsync(
                connection => CommitStatement.RunAsync(connection, commits, CancellationToken.None)).ConfigureAwait(false);
            int at = 0;
            foreach (CommitCall call in group)
            {
                ArraySegment<bool> own = new(accepted, at, call.Commits.Count);
                call.Succeed([.. own.Select(static one => new CommitResult(one ? CommitStatus.Committed : CommitStatus.VersionConflict))]);
                at += own.Count;
            }
            return;
        }
        catch (NpgsqlException exception)
        {
            wasLost = NpgsqlErrors.IsConnectionLost(exception);
        }
        catch (Exception exception)
        {
            foreach (CommitCall call in group)
                call.Fail(exception);
            return;
        }
        PostgreSqlStoreException? unavailable = null;
        foreach (CommitCall call in group)
        {
            if (unavailable is null)
                unavailable = await WriteAloneAsync(call, wasLost).ConfigureAwait(false);
            else
                call.Fail(unavailable);
        }
    }

    /// <summary>Writes one call.</summary>
    /// <returns>Why the server could not be reached for as long as a call waits: the others of its group are not to wait as long again, one
    /// after another.</returns>
    private async Task<PostgreSqlStoreException?> WriteAloneAsync(CommitCall call, bool wasLost)
    {
        try
        {
            var closely = new LockingCommit(call.Commits, wasLost);
            call.Succeed(await _database.RunAsync(closely.WriteAsync, CancellationToken.None).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return exception is PostgreSqlStoreException { IsServerUnavailable: true } unavailable ? unavailable : null;
        }
        return null;
    }
}
