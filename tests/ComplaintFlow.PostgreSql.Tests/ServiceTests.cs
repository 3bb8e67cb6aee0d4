using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.PostgreSql.Tests;

public sealed class ServiceTests : StoreServiceTests
{
    private readonly string _database = TestServer.NewDatabase();

    protected override ComplaintFlowBuilder Keep(ComplaintFlowBuilder builder) =>
        builder.UsePostgreSql(_database, options => options.MaxBatchSize = 16);

    protected override async Task OfLaterReleaseAsync()
    {
        await using (var store = new PostgreSqlStore(_database))
            await store.EnsureAsync();
        TestServer.Execute(_database, "UPDATE cf_schema_version SET version = 99");
    }
}
