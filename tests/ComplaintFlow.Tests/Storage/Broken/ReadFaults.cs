using System.Runtime.CompilerServices;
using System.Text;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

internal sealed class ReorderedJournal : Decorator
{
    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = new List<JournalEntry>();
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
            entries.Insert(0, entry);
        foreach (JournalEntry entry in entries)
            yield return entry;
    }
}

/// <summary>Reformats what it stores, as a column type for JSON does.</summary>
internal sealed class RewrittenJournal : Decorator
{
    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
            yield return entry with
            {
                Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entry.Content.Span).Replace("  ", " ", StringComparison.Ordinal)),
            };
    }
}

/// <summary>Reads the first page of a journal and forgets the rest.</summary>
internal sealed class CutJournal : Decorator
{
    public override async IAsyncEnumerable<JournalEntry> ReadJournalAsync(
        JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int left = 500;
        await foreach (JournalEntry entry in Inner.ReadJournalAsync(query, cancellationToken))
        {
            if (left-- > 0)
                yield return entry;
        }
    }
}

/// <summary>Keeps a snapshot as text, which ends at NUL.</summary>
internal sealed class SnapshotAsText : Decorator
{
    public override async ValueTask<StoredComplaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken)
    {
        StoredComplaint? found = await Inner.FindAsync(key, cancellationToken);
        int end = found?.Snapshot.Span.IndexOf((byte)0) ?? -1;
        return end < 0 ? found : found! with { Snapshot = found.Snapshot[..end] };
    }
}

internal sealed class KeysWithoutCase : Decorator
{
    public override ValueTask<StoredComplaint?> FindByUniqueKeyAsync(UniqueKey key, CancellationToken cancellationToken) =>
        Inner.FindByUniqueKeyAsync(key with { Value = key.Value.ToUpperInvariant() }, cancellationToken);
}

/// <summary>Continues behind one row more than it gave out.</summary>
internal sealed class PageSkipsRow : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        if (page.Continuation is null)
            return page;
        Page<ComplaintSummary> more = await Inner.QueryAsync(query with { PageSize = query.PageSize + 1 }, cancellationToken);
        return page with { Continuation = more.Continuation ?? page.Continuation };
    }
}

/// <summary>Continues after a count of rows.</summary>
internal sealed class PagesByCount : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        if (query.PageSize is < 1 or > ComplaintQuery.MaxPageSize || query.Continuation is not null
            && !query.Continuation.StartsWith($"{query.Order}", StringComparison.Ordinal))
            throw new ArgumentException("No.", nameof(query));
        int skipped = query.Continuation is null ? 0
            : int.Parse(query.Continuation[$"{query.Order}".Length..], System.Globalization.CultureInfo.InvariantCulture);
        IReadOnlyList<ComplaintSummary> all =
            (await Inner.QueryAsync(query with { PageSize = ComplaintQuery.MaxPageSize, Continuation = null }, cancellationToken)).Items;
        int end = skipped + query.PageSize;
        return new([.. all.Skip(skipped).Take(query.PageSize)], end < all.Count ? $"{query.Order}{end}" : null);
    }
}

internal sealed class FiltersWithCase : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> page = await Inner.QueryAsync(query, cancellationToken);
        return page with
        {
            Items = [.. page.Items.Where(row => (query.Owner ?? row.Owner) == row.Owner && (query.State ?? row.State) == row.State)],
        };
    }
}

internal sealed class CountsEveryTenant : Decorator
{
    public override ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken) =>
        Inner.CountAsync(query with { Filter = new ComplaintQuery() }, cancellationToken);
}

internal sealed class DefinitionsOverwritten : Decorator
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _definitions = new(StringComparer.Ordinal);

    public override ValueTask SaveAsync(string hash, ReadOnlyMemory<byte> definition, CancellationToken cancellationToken)
    {
        _definitions[hash] = definition;
        return ValueTask.CompletedTask;
    }

    public override ValueTask<ReadOnlyMemory<byte>?> FindAsync(string hash, CancellationToken cancellationToken) =>
        new(_definitions.TryGetValue(hash, out ReadOnlyMemory<byte> found) ? found : default(ReadOnlyMemory<byte>?));
}

/// <summary>Takes work from the queue for a caller that has gone.</summary>
internal sealed class DeafToCancellation : Decorator
{
    public override ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken) =>
        Inner.LeaseDueAsync(request, CancellationToken.None);
}
