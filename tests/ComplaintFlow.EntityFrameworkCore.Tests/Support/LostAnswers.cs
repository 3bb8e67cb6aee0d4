using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>Loses the answer to one commit of a transaction: it is durable, and nobody knows.</summary>
internal sealed class LostAnswers : DbTransactionInterceptor
{
    /// <summary>The number of the commit whose answer is lost.</summary>
    public int Which { get; init; } = 1;

    public int Commits { get; private set; }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        ++Commits == Which ? throw new TimeoutException() : Task.CompletedTask;
}

/// <summary>Tries again when an answer was lost, or others have kept the file to themselves.</summary>
internal sealed class Persistence(ExecutionStrategyDependencies dependencies)
    : ExecutionStrategy(dependencies, maxRetryCount: 3, maxRetryDelay: TimeSpan.FromMilliseconds(1))
{
    private const int Busy = 5;

    protected override bool ShouldRetryOn(Exception exception) =>
        exception is TimeoutException or SqliteException { SqliteErrorCode: Busy };
}
