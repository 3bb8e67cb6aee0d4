using ComplaintFlow.EntityFrameworkCore.Tests.Support;
using ComplaintFlow.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.EntityFrameworkCore.Tests;

/// <summary>What a host owes, with its complaints in a SQLite file behind a context from a factory.</summary>
public sealed class ServiceTests : StoreServiceTests, IDisposable
{
    private readonly SqliteFile _file = new SqliteFile().WithTables();

    public void Dispose() => _file.Dispose();

    protected override ComplaintFlowBuilder Keep(ComplaintFlowBuilder builder)
    {
        builder.Services.AddDbContextFactory<ShopContext>(options => options.UseSqlite(_file.ConnectionString));
        return builder.UseEntityFrameworkCore<ShopContext>();
    }

    protected override Task OfLaterReleaseAsync()
    {
        _file.Ask("UPDATE cf_schema_version SET version = 99");
        return Task.CompletedTask;
    }
}
