using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tool.Tests.Support;

/// <summary>A store over a file that a host has written complaints into.</summary>
internal static class SmallStore
{
    /// <summary>Receives complaints, and gives the name of the store.</summary>
    public static Task<string> WriteAsync(TempFolder folder, params Intake[] intakes) => WriteAsync(folder, async service =>
    {
        foreach (Intake intake in intakes)
            await service.ReceiveAsync(intake, Actor.System);
    });

    /// <summary>Lets a service work on a new store, and gives the name of the store.</summary>
    public static async Task<string> WriteAsync(
        TempFolder folder, Func<IComplaintService, Task> work, Dictionary<string, string?>? rules = null)
    {
        string file = folder.Path("complaints.db");
        var services = new ServiceCollection();
        services.AddComplaintFlow(new ConfigurationBuilder().AddInMemoryCollection(rules).Build())
            .UseSqlite($"Data Source={file};Pooling=False");
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<SqliteStore>().EnsureAsync();
        await work(provider.GetRequiredService<IComplaintService>());
        return $"sqlite:{file}";
    }
}
