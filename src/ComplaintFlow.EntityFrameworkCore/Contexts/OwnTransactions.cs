using System.Data.Common;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using IsolationLevel = System.Data.IsolationLevel;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>Does each piece of work in a context and a transaction of its own, under the execution strategy of the application.</summary>
internal sealed class OwnTransactions(ContextSource source) : Database
{
    private const int MaxAttempts = 20;

    private readonly Lock _gate = new();

    // SQLite has one writer at a time, and the others would block their threads until it is their turn. This is for their sake only: what
    // is written is right without it, as it must be with several processes.
    private readonly SemaphoreSlim _writer = new(1, 1);
    private Task? _ready;

    public override bool IsShared => true;

    public override void Dispose() => _writer.Dispose();

    /// <summary>Looks at the schema once. A failure is not remembered: the next call looks again.</summary>
    public override ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task? ready = _ready;
        return ready is { IsCompletedSuccessfully: true } ? ValueTask.CompletedTask : new(StartAsync().WaitAsync(cancellationToken));
    }

    public override async ValueTask<RentedContext> RentAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await source.RentAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask<T> ReadAsync<T>(Func<DbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await RunAsync(read, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask<T> WriteAsync<T>(
        Func<DbContext, CancellationToken, Task<T>> write, Func<DbException, bool> mayBeBeaten, Action committing,
        CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await RunAsync(
            async (context, token) =>
            {
                bool inTurn = Providers.IsSqlite(context);
                if (inTurn)
                    await _writer.WaitAsync(token).ConfigureAwait(false);
                try
                {
                    for (int attempt = 1; ; attempt++)
                    {
                        try
                        {
                            return await AttemptAsync(context, write, committing, token).ConfigureAwait(false);
                        }
                        catch (OvertakenException) when (attempt < MaxAttempts)
                        {
                        }
                        catch (Exception exception) when (
                            attempt < MaxAttempts && Failures.Of(exception) is { } failure
                            && (Failures.IsPassing(failure) || mayBeBeaten(failure)))
                        {
                            await PauseAsync(attempt, token).ConfigureAwait(false);
                        }
                    }
                }
                finally
                {
                    if (inTurn)
                        _writer.Release();
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> AttemptAsync<T>(
        DbContext context, Func<DbContext, CancellationToken, Task<T>> write, Action committing, CancellationToken cancellationToken)
    {
        IDbContextTransaction transaction = await context.Database
            .BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            T result = await write(context, cancellationToken).ConfigureAwait(false);
            committing();
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
    }

    /// <summary>
    /// Two that were in each other's way wait for times of different length. The database is one of the world, so it is waited for by the
    /// machine's clock, also where a host drives its own.
    /// </summary>
    private static Task PauseAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(attempt * Random.Shared.NextDouble() * 5), TimeProvider.System, cancellationToken);

    private async Task<T> RunAsync<T>(Func<DbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // a transaction that the caller has around the call is not for us: what is answered is durable
        using TransactionScope? apart = Transaction.Current is null ? null
            : new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        try
        {
            RentedContext rented = await source.RentAsync(cancellationToken).ConfigureAwait(false);
            await using (rented.ConfigureAwait(false))
            {
                return await rented.Context.Database.CreateExecutionStrategy()
                    .ExecuteAsync(
                        (rented.Context, work), static (state, token) => state.work(state.Context, token), verifySucceeded: null,
                        cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (OvertakenException)
        {
            throw EntityFrameworkCoreStoreException.AlwaysOvertaken();
        }
        catch (Exception exception) when (Failures.Of(exception) is not null)
        {
            // some drivers call it a failure when the caller has given up
            cancellationToken.ThrowIfCancellationRequested();
            throw EntityFrameworkCoreStoreException.From(Failures.Of(exception)!);
        }
    }

    private Task StartAsync()
    {
        lock (_gate)
        {
            if (_ready is null or { IsFaulted: true } or { IsCanceled: true })
                _ready = Task.Run(() => RunAsync(CheckAsync, CancellationToken.None));
            return _ready;
        }
    }

    private static async Task<bool> CheckAsync(DbContext context, CancellationToken cancellationToken)
    {
        await SchemaCheck.RunAsync(context, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
