using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>
/// Works in a transaction that a caller has begun and will end. A savepoint keeps what the caller has written before: work that another
/// writer has beaten is undone up to there, and done again. What the caller's context tracks is not touched. For one thread at a time.
/// </summary>
internal sealed class GivenTransaction(DbContext context) : Database
{
    private const string Savepoint = "ComplaintFlow";
    private const int MaxAttempts = 20;

    public override bool IsShared => false;

    public override void Dispose()
    {
        // the context and its transaction are the caller's
    }

    public override ValueTask EnsureAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public override async ValueTask<T> ReadAsync<T>(
        Func<DbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await read(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Explained(exception) is not null)
        {
            throw Explained(exception)!;
        }
    }

    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    public override async ValueTask<T> WriteAsync<T>(
        Func<DbContext, CancellationToken, Task<T>> write, Func<DbException, bool> mayBeBeaten, Action committing,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IDbContextTransaction transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The context has no transaction. Begin one before complaints are written within it.");
        for (int attempt = 1; ; attempt++)
        {
            bool isSet = false;
            try
            {
                if (transaction.SupportsSavepoints)
                    await transaction.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
                isSet = transaction.SupportsSavepoints;
                T result = await write(context, cancellationToken).ConfigureAwait(false);
                if (transaction.SupportsSavepoints)
                    await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (Exception exception) when (isSet)
            {
                bool isUndone = await TryUndoAsync(transaction).ConfigureAwait(false);
                if (isUndone && attempt < MaxAttempts && IsWorthAnotherLook(exception, mayBeBeaten))
                    continue;
                if (Explained(exception) is { } explained)
                    throw explained;
                throw;
            }
            catch (Exception exception) when (Explained(exception) is not null)
            {
                throw Explained(exception)!;
            }
        }
    }

    /// <summary>
    /// Some failures end the whole transaction: there is no savepoint to go back to then, and the caller hears of what failed first.
    /// </summary>
    private static async Task<bool> TryUndoAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException || Failures.Of(exception) is not null)
        {
            return false;
        }
    }

    /// <summary>A deadlock is not: the database has ended the whole transaction, so the caller begins it again.</summary>
    private static bool IsWorthAnotherLook(Exception exception, Func<DbException, bool> mayBeBeaten) =>
        exception is OvertakenException
            || (Failures.Of(exception) is { } failure && !Failures.IsPassing(failure) && mayBeBeaten(failure));

    /// <summary>
    /// What the caller hears instead of a failure; null: the failure itself. Under an execution strategy of the application, what may pass
    /// goes on as the driver has thrown it: a strategy knows the failures of its driver alone, and begins again for no other.
    /// </summary>
    private static EntityFrameworkCoreStoreException? Explained(Exception exception)
    {
        if (exception is OvertakenException)
            return EntityFrameworkCoreStoreException.AlwaysOvertaken();
        if (Failures.Of(exception) is not { } failure)
            return null;
        var explained = EntityFrameworkCoreStoreException.From(failure);
        return explained.IsTransient && ExecutionStrategy.Current is not null ? null : explained;
    }
}
