using ComplaintFlow.Handling;
using ComplaintFlow.PostgreSql.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>The database of an application that keeps complaints among its own tables, under names of its own.</summary>
internal static class ShopDatabase
{
    public const string Prefix = "shop_";
    public const string Schema = "care";

    private static readonly Lazy<PrivateServer> Server = new(static () => PrivateServer.Start("fsync=off"));
    private static int _databases;

    /// <summary>Makes a database, lets a service work on it, and gives the name of the store.</summary>
    public static async Task<string> WriteAsync(string kind, TempFolder folder, Func<IComplaintService, Task> work)
    {
        string file = folder.Path("shop.db");
        Skip.If(kind is "postgres" && PrivateServer.Missing is not null, PrivateServer.Missing);
        string? connection = kind is "postgres" ? Server.Value.ConnectionString($"shop{Interlocked.Increment(ref _databases)}") : null;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContextFactory<ShopContext>(options =>
            _ = connection is null ? options.UseSqlite($"Data Source={file};Pooling=False") : options.UseNpgsql(connection));
        services.AddComplaintFlow(new ConfigurationBuilder().Build()).UseEntityFrameworkCore<ShopContext>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using (ShopContext shop = await provider.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync())
            await shop.Database.EnsureCreatedAsync();
        await work(provider.GetRequiredService<IComplaintService>());
        return connection is null ? $"sqlite:{file}" : $"postgres:{connection}";
    }

    private sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddComplaintFlow(complaints =>
        {
            complaints.TablePrefix = Prefix;
            complaints.Schema = Schema;
        });
    }
}
