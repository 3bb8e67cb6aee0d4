using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>
/// Lets one step of a context fail, once: steps are counted before and after every command, savepoint and commit. What fails after a
/// command was done, but its answer was lost.
/// </summary>
internal sealed class FaultAt(int step, Func<DbConnection, Task> fail) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _steps;

    public bool IsDone => _steps >= step;

    /// <summary>What was about to be done, or was done, at the step.</summary>
    public string? Place { get; private set; }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await StepAsync(command.Connection!, $"before {command.CommandText}");
        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await StepAsync(command.Connection!, $"after {command.CommandText}");
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        await StepAsync(command.Connection!, $"before {command.CommandText}");
        return result;
    }

    public ValueTask<InterceptionResult> CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        PassAsync(transaction, "before the savepoint", result);

    public ValueTask<InterceptionResult> ReleasingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        PassAsync(transaction, "before the release", result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) =>
        PassAsync(transaction, "before the commit", result);

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        StepAsync(eventData.Context!.Database.GetDbConnection(), "after the commit");

    private async ValueTask<InterceptionResult> PassAsync(DbTransaction transaction, string place, InterceptionResult result)
    {
        await StepAsync(transaction.Connection!, place);
        return result;
    }

    private async Task StepAsync(DbConnection connection, string place)
    {
        if (++_steps != step)
            return;
        Place = place;
        await fail(connection);
    }
}
