using ComplaintFlow.Batching;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// Writes commits. Those that arrive together are written in one transaction; if it fails, each call is written on its own. Where the
/// transaction is a caller's, each call is written there.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private readonly Database _database;
    private readonly KnownHeads _heads;
    private readonly CallBatcher<CommitCall>? _calls;

    public GroupWriter(Database database, KnownHeads heads)
    {
        (_database, _heads) = (database, heads);
        if (database.IsShared)
            _calls = new CallBatcher<CommitCall>(Database.Lanes, Database.MaxGroup, WriteAsync);
    }

    public async ValueTask<IReadOnlyList<CommitResult>> WriteAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        if (_calls is null)
            return await RunAsync(new CommitWork(commits, _heads), cancellationToken).ConfigureAwait(false);
        await _database.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var call = new CommitCall(commits, cancellationToken);
        _calls.Add(call);
        return await call.Answer.ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _calls?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task WriteAsync(IReadOnlyList<CommitCall> group)
    {
        if (group is [var alone])
        {
            await WriteAloneAsync(alone, mayBeWritten: false).ConfigureAwait(false);
            return;
        }
        var together = new CommitWork([.. group.SelectMany(static call => call.Commits)], _heads);
        try
        {
            IReadOnlyList<CommitResult> results = await RunAsync(together, CancellationToken.None).ConfigureAwait(false);
            int at = 0;
            foreach (CommitCall call in group)
            {
                call.Succeed([.. results.Skip(at).Take(call.Commits.Count)]);
                at += call.Commits.Count;
            }
            return;
        }
        catch (Exception)
        {
            // One of them may be the reason, and it alone is to hear of it.
        }
        EntityFrameworkCoreStoreException? unavailable = null;
        foreach (CommitCall call in group)
        {
            if (unavailable is null)
                unavailable = await WriteAloneAsync(call, together.MayBeWritten).ConfigureAwait(false);
            else
                call.Fail(unavailable);
        }
    }

    /// <summary>Writes one call.</summary>
    /// <returns>Why the database could not be reached for as long as a call waits: the others of its group are not to wait as long again,
    /// one after another.</returns>
    private async Task<EntityFrameworkCoreStoreException?> WriteAloneAsync(CommitCall call, bool mayBeWritten)
    {
        try
        {
            call.Succeed(await RunAsync(new CommitWork(call.Commits, _heads, mayBeWritten), CancellationToken.None)
                .ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return exception is EntityFrameworkCoreStoreException { ConcernsAll: true } unavailable ? unavailable : null;
        }
        return null;
    }

    private async ValueTask<IReadOnlyList<CommitResult>> RunAsync(CommitWork work, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await _database
            .WriteAsync(work.RunAsync, work.MayBeBeaten, work.Committing, cancellationToken).ConfigureAwait(false);
        work.Remember(results);
        return results;
    }
}
