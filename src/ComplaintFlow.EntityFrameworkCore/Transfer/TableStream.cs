using System.Runtime.CompilerServices;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Transfer;

/// <summary>Reads a query row by row, on a context and a connection of its own.</summary>
internal static class TableStream
{
    /// <exception cref="EntityFrameworkCoreStoreException">The database failed.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Database database, Func<DbContext, IQueryable<T>> query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RentedContext rented = await database.RentAsync(cancellationToken).ConfigureAwait(false);
        await using (rented.ConfigureAwait(false))
        {
            IAsyncEnumerator<T> rows = query(rented.Context).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
            await using (rows.ConfigureAwait(false))
            {
                while (await NextAsync(rows, cancellationToken).ConfigureAwait(false))
                    yield return rows.Current;
            }
        }
    }

    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<T> rows, CancellationToken cancellationToken)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.Of(exception) is { } failure)
        {
            // some drivers call it a failure when the caller has given up
            cancellationToken.ThrowIfCancellationRequested();
            throw EntityFrameworkCoreStoreException.From(failure);
        }
    }
}
