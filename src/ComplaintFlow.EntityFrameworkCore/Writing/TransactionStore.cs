using System.Runtime.CompilerServices;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.EntityFrameworkCore.Reading;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>Reads and commits in the transaction of a caller. Like its context, it is for one thread at a time.</summary>
internal sealed class TransactionStore(DbContext context) : IComplaintStore, IDefinitionStore
{
    public ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        ReadAsync(token => ComplaintTable.FindAsync(context, key, token), cancellationToken);

    public ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        ReadAsync(token => ComplaintTable.FindAsync(context, key, token), cancellationToken);

    public async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await GivenTransaction.CommitAsync(context, commits, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (JournalQuery? rest = query; rest is not null;)
        {
            JournalQuery chunk = rest;
            List<JournalEntry> entries = await ReadAsync(
                token => ComplaintTable.JournalAsync(context, chunk, token), cancellationToken).ConfigureAwait(false);
            foreach (JournalEntry entry in entries)
                yield return entry;
            rest = entries.Count == ComplaintTable.Chunk ? chunk with { FromVersion = entries[^1].Version + 1 } : null;
        }
    }

    public ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        var after = PageCursor.After(query);
        return ReadAsync(token => Summaries.QueryAsync(context, query, after, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return ReadAsync(token => Summaries.CountAsync(context, query, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<FoundSignal>> FindSignalsAsync(SignalQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return ReadAsync(token => ComplaintTable.SignalsAsync(context, query, token), cancellationToken);
    }

    public async ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        bool wasBeaten = false;
        await GivenTransaction.RunAsync(
            context,
            (own, token) => new Batch(own)
                .InsertIfAbsent(new DefinitionRow { Hash = hash, Content = definition.ToArray() }).RunAsync(token),
            mayBeBeaten: _ => !wasBeaten && (wasBeaten = true), // another node may have saved it in between
            cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        ReadAsync(token => ComplaintTable.DefinitionAsync(context, hash, token), cancellationToken);

    private static async ValueTask<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await read(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.Of(exception) is not null)
        {
            throw EntityFrameworkCoreStoreException.From(Failures.Of(exception)!);
        }
    }
}
