using ComplaintFlow.Complaints;
using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>The search keys of a complaint. Only those that come or go are written.</summary>
internal static class SearchKeys
{
    public static async Task WriteAsync(
        DbContext context, Batch batch, IReadOnlyList<ComplaintCommit> commits, CancellationToken cancellationToken)
    {
        ComplaintCommit[] changing = [.. commits.Where(static commit => commit.SearchKeys is not null)];
        ILookup<ComplaintKey, string> present = await PresentAsync(
            context, [.. changing.Where(static commit => commit.ExpectedVersion > 0).Select(static commit => commit.Key)],
            cancellationToken).ConfigureAwait(false);
        foreach (ComplaintCommit commit in changing)
        {
            (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
            foreach (string gone in present[commit.Key].Except(commit.SearchKeys!, StringComparer.Ordinal))
                batch.Delete<SearchKeyRow>(new { Tenant = tenant, Value = gone, Id = id });
            foreach (string come in commit.SearchKeys!.Except(present[commit.Key], StringComparer.Ordinal))
                batch.Insert(new SearchKeyRow { Tenant = tenant, Value = come, Id = id });
        }
    }

    private static async Task<ILookup<ComplaintKey, string>> PresentAsync(
        DbContext context, ComplaintKey[] keys, CancellationToken cancellationToken)
    {
        var present = new List<SearchKeyRow>();
        foreach (ComplaintKey[] some in keys.Chunk(CurrentState.Chunk))
        {
            string[] tenants = [.. some.Select(static key => key.Tenant).Distinct(StringComparer.Ordinal)];
            Guid[] ids = [.. some.Select(static key => key.Id.Value).Distinct()];
            present.AddRange(await context.Rows<SearchKeyRow>()
                .Where(row => EF.MultipleParameters(tenants).Contains(row.Tenant) && EF.MultipleParameters(ids).Contains(row.Id))
                .ToListAsync(cancellationToken).ConfigureAwait(false));
        }
        return present.ToLookup(static row => new ComplaintKey(row.Tenant, new ComplaintId(row.Id)), static row => row.Value);
    }
}
