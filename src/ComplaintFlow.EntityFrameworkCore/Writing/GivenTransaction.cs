using System.Data.Common;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// Commits in a transaction that a caller has begun and will end. A savepoint keeps what the caller has written before: a commit that
/// another writer has beaten is undone up to there, and judged again. What the caller's context tracks is not touched.
/// </summary>
internal static class GivenTransaction
{
    private const string Savepoint = "ComplaintFlow";
    private const int MaxAttempts = 20;

    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    /// <exception cref="ArgumentException">A commit has a defect. Nothing was written.</exception>
    public static async Task<IReadOnlyList<CommitResult>> CommitAsync(
        DbContext context, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        CommitValidator.Check(commits);
        if (commits.Count == 0)
            return [];
        var work = new CommitWork(commits);
        return await RunAsync(context, work.RunAsync, work.MayBeBeaten, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes; again from the savepoint if another writer has come first.</summary>
    /// <param name="context">The context of the caller.</param>
    /// <param name="write">What is written.</param>
    /// <param name="mayBeBeaten">Whether a failure may come from another writer, so that a new look is worth it.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    public static async Task<T> RunAsync<T>(
        DbContext context, Func<DbContext, CancellationToken, Task<T>> write, Func<DbException, bool> mayBeBeaten,
        CancellationToken cancellationToken)
    {
        IDbContextTransaction transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The context has no transaction. Begin one before complaints are written within it.");
        for (int attempt = 1; ; attempt++)
        {
            if (transaction.SupportsSavepoints)
                await transaction.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
            try
            {
                T result = await write(context, cancellationToken).ConfigureAwait(false);
                if (transaction.SupportsSavepoints)
                    await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (Exception exception) when (transaction.SupportsSavepoints)
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

    private static EntityFrameworkCoreStoreException? Explained(Exception exception) =>
        exception is OvertakenException ? EntityFrameworkCoreStoreException.AlwaysOvertaken()
            : Failures.Of(exception) is { } failure ? EntityFrameworkCoreStoreException.From(failure) : null;
}
