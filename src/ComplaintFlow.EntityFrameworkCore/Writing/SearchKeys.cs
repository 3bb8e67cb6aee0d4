using ComplaintFlow.EntityFrameworkCore.Model;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>The search keys of a complaint. Only those that come or go are written.</summary>
internal static class SearchKeys
{
    public static async Task WriteAsync(DbContext context, Batch batch, ComplaintCommit commit, CancellationToken cancellationToken)
    {
        (string tenant, Guid id) = (commit.Key.Tenant, commit.Key.Id.Value);
        List<string> present = commit.ExpectedVersion == 0 ? []
            : await context.Rows<SearchKeyRow>().Where(row => row.Tenant == tenant && row.Id == id).Select(static row => row.Value)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (string gone in present.Except(commit.SearchKeys!, StringComparer.Ordinal))
            batch.Delete<SearchKeyRow>(new { Tenant = tenant, Value = gone, Id = id });
        foreach (string come in commit.SearchKeys!.Except(present, StringComparer.Ordinal))
            batch.Insert(new SearchKeyRow { Tenant = tenant, Value = come, Id = id });
    }
}
