using ComplaintFlow.Handling;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.StoreLoad;
using ComplaintFlow.StoreLoad.Contenders;
using Microsoft.Extensions.DependencyInjection;

// What a durable transition costs on PostgreSQL with its default settings, fsync on. Rounds are interleaved, so that what else the machine does falls on all alike.
Settings settings = Settings.Read(args);
if (PrivateServer.Missing is { } missing || Programs.Find("pgbench") is null)
{
    Console.Error.WriteLine(PrivateServer.Missing ?? "pgbench is not installed.");
    return 2;
}
using PrivateServer server = PrivateServer.Start("max_connections=700");
string connectionString = server.ConnectionString("postgres");
await using ServiceProvider services = Workload.Services(connectionString, settings.Lanes);
(int Snapshot, int Entry) sizes = await Workload.SeedAsync(services, 2 * settings.Complaints);
Console.Error.WriteLine($"{settings.Complaints} complaints and as many for the others: snapshots of {sizes.Snapshot} bytes, journal entries of {sizes.Entry} bytes.");

// The others write no snapshots that could be read again, so they have complaints of their own, as many.
Range others = settings.Complaints..(2 * settings.Complaints);
IContender[] contenders =
[
    new PgBench(server, "postgres", others, sizes, pipelined: true),
    new PgBench(server, "postgres", others, sizes, pipelined: false),
    new EfCore(connectionString, others, sizes),
    new Service(services.GetRequiredService<IComplaintService>(), settings.Complaints),
];
foreach (IContender contender in contenders)
    await contender.RunAsync(4, TimeSpan.FromSeconds(1)); // nobody is measured cold
var table = new Table(contenders, settings.Callers);
for (int round = 0; round < settings.Rounds; round++)
{
    foreach (int callers in settings.Callers)
    {
        foreach (IContender contender in contenders)
        {
            Rate rate = await contender.RunAsync(callers, settings.Time);
            Console.Error.WriteLine($"round {round + 1}, {callers} callers, {contender.Name}: {rate.PerSecond:N0}");
            table.Add(contender, callers, rate);
        }
    }
}
table.Write(Console.Out);
return 0;
