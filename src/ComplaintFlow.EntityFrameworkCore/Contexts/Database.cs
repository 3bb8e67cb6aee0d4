using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>The database of an application: gives a context to those who read and write in it.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>How many groups of calls are written, and how many are read, at once.</summary>
    public const int Lanes = 2;

    /// <summary>How many calls go together at most.</summary>
    public const int MaxGroup = 64;

    /// <summary>Whether the calls of several callers may go together.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Looks whether the database can be worked with.</summary>
    public abstract ValueTask EnsureAsync(CancellationToken cancellationToken);

    /// <summary>Does work that may be done twice.</summary>
    public abstract ValueTask<T> ReadAsync<T>(Func<DbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Does work in a transaction; all of it again if two writers were in each other's way.</summary>
    public ValueTask<T> WriteAsync<T>(Func<DbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, static _ => false, static () => { }, cancellationToken);

    /// <summary>Does work in a transaction; all of it again if two writers were in each other's way.</summary>
    /// <param name="write">The work.</param>
    /// <param name="mayBeBeaten">Whether a failure of the work may come from another writer, so that a new look is worth it.</param>
    /// <param name="committing">Called before the transaction is committed here: from then on nobody knows whether it is.</param>
    /// <param name="cancellationToken">A token that cancels the work.</param>
    public abstract ValueTask<T> WriteAsync<T>(
        Func<DbContext, CancellationToken, Task<T>> write, Func<DbException, bool> mayBeBeaten, Action committing,
        CancellationToken cancellationToken);

    /// <summary>Gives a context to those who read a table from its beginning to its end.</summary>
    /// <exception cref="NotSupportedException">The transaction is the caller's.</exception>
    public virtual ValueTask<RentedContext> RentAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Complaints are not copied within a transaction of the caller.");

    /// <inheritdoc/>
    public abstract void Dispose();
}
