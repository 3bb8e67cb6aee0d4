using System.Runtime.CompilerServices;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.EntityFrameworkCore.Writing;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore;

/// <summary>
/// Stores complaints in the database of an application, through its own <see cref="DbContext"/>. Any number of nodes may work on the same
/// database.
/// </summary>
/// <typeparam name="TContext">The context. Its model has the tables of complaints
/// (<see cref="ComplaintFlowModelBuilderExtensions.AddComplaintFlow"/>).</typeparam>
/// <remarks>
/// All members are safe to call from any thread. Commits, and complaints to find, that arrive together go together, in one context;
/// each other call has a context of its own. The execution strategy of the context decides what is tried again. A commit is looked up
/// first then, so that it is written once. Instants are kept in whole microseconds, rounded down.
/// </remarks>
public sealed partial class EntityFrameworkCoreStore<TContext>
    : IComplaintStore, IAlarms, IOutbox, IDefinitionStore, IExpiringStore, IStoreTransfer, IStoreSchema, IAsyncDisposable, IDisposable
    where TContext : DbContext
{
    private readonly Database _database;
    private readonly Finder _finder;
    private readonly GroupWriter _writer;

    /// <summary>Creates a store. The first call connects.</summary>
    /// <param name="contexts">Creates the contexts, one for each call, or for calls that arrive together.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contexts"/> is null.</exception>
    public EntityFrameworkCoreStore(IDbContextFactory<TContext> contexts)
        : this(new OwnTransactions(new FactoryContextSource<TContext>(contexts ?? throw new ArgumentNullException(nameof(contexts)))))
    {
    }

    internal EntityFrameworkCoreStore(Database database)
    {
        _database = database;
        var heads = new KnownHeads();
        (_finder, _writer) = (new Finder(database, heads), new GroupWriter(database, heads));
    }

    /// <summary>
    /// Looks whether the database has the tables that this release works with. It changes nothing: the migrations are those of the
    /// application. Otherwise the first call looks. Safe to call again.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that completes when the store can work with the tables.</returns>
    /// <exception cref="ComplaintStoreException">The model or the database lacks the tables, they are those of another release, or the
    /// database cannot be opened.</exception>
    public ValueTask EnsureAsync(CancellationToken cancellationToken = default) => _database.EnsureAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _finder.FindAsync(key, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        _database.ReadAsync((context, token) => ComplaintTable.FindAsync(context, key, token), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CommitValidator.Check(commits);
        if (commits.Count == 0)
            return [];
        return await _writer.WriteAsync(commits, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (JournalQuery? rest = query; rest is not null;)
        {
            JournalQuery chunk = rest;
            List<JournalEntry> entries = await _database.ReadAsync(
                (context, token) => ComplaintTable.JournalAsync(context, chunk, token), cancellationToken).ConfigureAwait(false);
            foreach (JournalEntry entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entry;
            }
            rest = entries.Count == ComplaintTable.Chunk ? chunk with { FromVersion = entries[^1].Version + 1 } : null;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        var after = PageCursor.After(query);
        return _database.ReadAsync((context, token) => Summaries.QueryAsync(context, query, after, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _database.ReadAsync((context, token) => Summaries.CountAsync(context, query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return _database.ReadAsync((context, token) => ComplaintTable.SignalsAsync(context, query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> GetTenantsAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync(Summaries.TenantsAsync, cancellationToken);

    /// <summary>Writes pending calls and lets go of what the store holds. The contexts are the application's.</summary>
    /// <returns>A task that completes when all calls are answered.</returns>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _finder.DisposeAsync().ConfigureAwait(false);
        _database.Dispose();
    }

    /// <summary>Writes pending calls and lets go of what the store holds. The contexts are the application's.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
