using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;
using ComplaintFlow.StoreLoad.Contenders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.StoreLoad.EntityFramework;

/// <summary>The store over a context of Entity Framework Core against what a team would write with it by hand.</summary>
internal static class Comparison
{
    public static async Task RunAsync(PrivateServer server, Settings settings, TextWriter output)
    {
        string connection = server.ConnectionString("postgres") + ";Maximum Pool Size=300;Max Auto Prepare=50;Auto Prepare Min Usages=2";
        await using ServiceProvider cold = Services(connection, snapshots: 0), warm = Services(connection, settings.Complaints);
        IDbContextFactory<ShopContext> contexts = cold.GetRequiredService<IDbContextFactory<ShopContext>>();
        await using (ShopContext shop = await contexts.CreateDbContextAsync())
            await shop.Database.EnsureCreatedAsync();
        (int Snapshot, int Entry) sizes = await Workload.SeedAsync(cold, 3 * settings.Complaints);
        await Console.Error.WriteLineAsync($"Snapshots of {sizes.Snapshot} bytes, journal entries of {sizes.Entry} bytes.");
        var byHand = new ByHand(contexts, settings.Complaints, sizes);
        await byHand.SeedAsync();
        Service Acting(ServiceProvider services, string name, Range range) => new(
            services.GetRequiredService<IComplaintService>(), services.GetRequiredService<SnapshotCache>(), name, range);
        Service knowing = Acting(warm, "`IComplaintService`, complaints known: decide, commit", ..settings.Complaints);
        IContender[] contenders =
        [
            byHand,
            new StoreAlone(
                cold.GetRequiredService<IComplaintStore>(), (2 * settings.Complaints)..(3 * settings.Complaints), sizes),
            Acting(cold, "`IComplaintService`: load, decide, commit", settings.Complaints..(2 * settings.Complaints)),
            knowing,
        ];
        foreach (IContender contender in contenders)
            await contender.RunAsync(4, TimeSpan.FromSeconds(2)); // nobody is measured cold
        await knowing.MeetAllAsync();
        await Table.MeasureAsync(contenders, settings, new ServerCpu(server), output);
    }

    private static ServiceProvider Services(string connection, int snapshots)
    {
        var services = new ServiceCollection();
        services.AddDbContextFactory<ShopContext>(options => options.UseNpgsql(connection));
        return services.AddComplaintFlow(BackAndForth.Rules).UseEntityFrameworkCore<ShopContext>()
            .ConfigureSnapshotCache(cache => cache.Capacity = snapshots).Services.BuildServiceProvider();
    }
}
