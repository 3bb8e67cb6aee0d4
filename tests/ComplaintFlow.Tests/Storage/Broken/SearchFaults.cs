using ComplaintFlow.Complaints;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage.Broken;

internal sealed class SearchKeysForgotten() : Forgetful(commit => commit with { SearchKeys = commit.SearchKeys ?? [] });

internal sealed class SearchKeysInOneCase() : Forgetful(
    commit => commit with { SearchKeys = commit.SearchKeys is { } keys ? [.. keys.Select(key => key.ToUpperInvariant())] : null })
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        base.QueryAsync(query with { SearchKeys = [.. query.SearchKeys.Select(Upper)] }, cancellationToken);

    private static string[] Upper(IReadOnlyList<string> keys) => [.. keys.Select(key => key.ToUpperInvariant())];
}

/// <summary>Asks for one key of all lists together.</summary>
internal sealed class AnySearchKeyIsEnough : Decorator
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(
            query with { SearchKeys = query.SearchKeys.Count == 0 ? [] : [[.. query.SearchKeys.SelectMany(keys => keys)]] },
            cancellationToken);
}

internal sealed class CountsWithoutSearchKeys : Decorator
{
    public override ValueTask<IReadOnlyList<GroupCount>> CountAsync(CountQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        return Inner.CountAsync(query with { Filter = query.Filter with { SearchKeys = [] } }, cancellationToken);
    }
}

/// <summary>Filters the page that it has read, and not the list.</summary>
internal sealed class PagesCutBySearchKeys : Decorator
{
    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        Page<ComplaintSummary> page = await Inner.QueryAsync(query with { SearchKeys = [] }, cancellationToken);
        Page<ComplaintSummary> found =
            await Inner.QueryAsync(query with { PageSize = ComplaintQuery.MaxPageSize, Continuation = null }, cancellationToken);
        return page with { Items = [.. page.Items.Intersect(found.Items)] };
    }
}

/// <summary>Gives out what it cannot search for as if nobody had asked.</summary>
internal sealed class WordsIgnored : Decorator
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(query with { Number = null, Batch = null, OrderNumber = null, Person = null }, cancellationToken);
}

internal sealed class IdsIgnored : Decorator
{
    public override ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken) =>
        Inner.QueryAsync(query with { Id = null }, cancellationToken);
}

/// <summary>Keeps search keys beside the commits, in a way of its own.</summary>
internal abstract class SearchKeysApart : Decorator
{
    private readonly Dictionary<ComplaintKey, HashSet<string>> _keys = [];

    protected virtual bool Adds => false;

    protected virtual bool KeepsThoseOfRefused => false;

    protected virtual ComplaintKey Place(ComplaintKey complaint) => complaint;

    public override async ValueTask<IReadOnlyList<CommitResult>> CommitAsync(
        IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommitResult> results = await Inner.CommitAsync(commits, cancellationToken);
        foreach ((ComplaintCommit commit, CommitResult result) in commits.Zip(results))
        {
            if (commit.SearchKeys is { } keys && (KeepsThoseOfRefused || result.Status == CommitStatus.Committed))
                _keys[Place(commit.Key)] = [.. keys, .. Adds ? _keys.GetValueOrDefault(Place(commit.Key), []) : []];
        }
        return results;
    }

    public override async ValueTask<Page<ComplaintSummary>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken)
    {
        StoreRequestValidator.Check(query);
        Page<ComplaintSummary> all = await Inner.QueryAsync(
            query with { SearchKeys = [], PageSize = ComplaintQuery.MaxPageSize }, cancellationToken);
        ComplaintSummary[] found =
            [.. all.Items.Where(row => query.Matches(row, _keys.GetValueOrDefault(Place(row.Key), []))).Take(query.PageSize + 1)];
        return found.Length <= query.PageSize ? new(found, null)
            : new(found[..^1], PageCursor.Of(found[^2]).Continuation(query.Order));
    }
}

internal sealed class SearchKeysAdded : SearchKeysApart
{
    protected override bool Adds => true;
}

internal sealed class SearchKeysOfRefusedCommits : SearchKeysApart
{
    protected override bool KeepsThoseOfRefused => true;
}

internal sealed class SearchKeysWithoutTenant : SearchKeysApart
{
    protected override ComplaintKey Place(ComplaintKey complaint) => complaint with { Tenant = ComplaintKey.DefaultTenant };
}
