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
        IDbContextTransaction transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The context has no transaction. Begin one before complaints are written within it.");
        var work = new CommitWork(commits);
        for (int attempt = 1; ; attempt++)
        {
            if (transaction.SupportsSavepoints)
                await transaction.CreateSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
            try
            {
                IReadOnlyList<CommitResult> results = await work.RunAsync(context, cancellationToken).ConfigureAwait(false);
                if (transaction.SupportsSavepoints)
                    await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken).ConfigureAwait(false);
                return results;
            }
            catch (Exception exception) when (transaction.SupportsSavepoints)
            {
                bool isUndone = await TryUndoAsync(transaction).ConfigureAwait(false);
                if (isUndone && attempt < MaxAttempts && IsWorthAnotherLook(exception, work))
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
    private static bool IsWorthAnotherLook(Exception exception, CommitWork work) =>
        exception is OvertakenException
            || (Failures.Of(exception) is { } failure && !Failures.IsPassing(failure) && work.MayBeBeaten(failure));

    private static EntityFrameworkCoreStoreException? Explained(Exception exception) =>
        exception is OvertakenException ? EntityFrameworkCoreStoreException.AlwaysOvertaken()
            : Failures.Of(exception) is { } failure ? EntityFrameworkCoreStoreException.From(failure) : null;
}
