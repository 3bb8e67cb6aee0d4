using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class ServiceTests : StoreServiceTests, IDisposable
{
    private readonly TempFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override ComplaintFlowBuilder Keep(ComplaintFlowBuilder builder) =>
        builder.UseSqlite(_file.ConnectionString, options => options.BusyTimeout = TimeSpan.FromSeconds(30));

    protected override async Task OfLaterReleaseAsync()
    {
        await using (var store = new SqliteStore(_file.ConnectionString))
            await store.EnsureAsync();
        _file.Scalar("UPDATE cf_schema_version SET version = 99");
    }
}
