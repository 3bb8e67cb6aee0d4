using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.StoreLoad;
using ComplaintFlow.StoreLoad.Account;
using ComplaintFlow.StoreLoad.Contenders;
using ComplaintFlow.StoreLoad.EntityFramework;
using ComplaintFlow.StoreLoad.Growth;
using Microsoft.Extensions.DependencyInjection;

// What a durable transition costs on PostgreSQL with its default settings, fsync on. Rounds are interleaved, so that what else the machine
// does falls on all alike.
bool isFair = args is ["fair", ..], isEntityFramework = args is ["ef", ..], isGrowth = args is ["growth", ..],
    isAccount = args is ["account", ..];
var settings = Settings.Read(isFair || isEntityFramework || isGrowth || isAccount ? args[1..] : args);
if (PrivateServer.Missing is { } missing || Programs.Find("pgbench") is null)
{
    Console.Error.WriteLine(PrivateServer.Missing ?? "pgbench is not installed.");
    return 2;
}
using var server = PrivateServer.Start("max_connections=1000");
if (isEntityFramework)
{
    await Comparison.RunAsync(server, settings, Console.Out);
    return 0;
}
if (isGrowth)
{
    await new GrowthRun(server, settings, Console.Out).WriteAsync();
    return 0;
}
if (isAccount)
{
    await new AccountRun(server, settings, Console.Out).WriteAsync();
    return 0;
}
string connectionString = server.ConnectionString("postgres");
if (isFair)
{
    await Fair.WriteAsync(connectionString, settings.Rounds, Console.Out);
    return 0;
}
await using ServiceProvider cold = Workload.Services(connectionString, settings.Lanes, snapshots: 0),
    warm = Workload.Services(connectionString, settings.Lanes, snapshots: settings.Complaints);
(int Snapshot, int Entry) sizes = await Workload.SeedAsync(cold, 2 * settings.Complaints);
await using (var source = Npgsql.NpgsqlDataSource.Create(connectionString))
await using (Npgsql.NpgsqlCommand vacuum = source.CreateCommand("VACUUM ANALYZE"))
    await vacuum.ExecuteNonQueryAsync(); // without statistics, a server reads whole tables, and who writes most suffers most
Console.Error.WriteLine(
    $"{settings.Complaints} complaints and as many for the others: snapshots of {sizes.Snapshot} bytes, journal entries of "
        + $"{sizes.Entry} bytes.");

// Who writes snapshots that could not be read again, and who knows complaints from memory, have complaints of their own.
Range others = settings.Complaints..(2 * settings.Complaints);
int known = Math.Min(10_000, settings.Complaints / 4);
var knowing = new Service(
    warm.GetRequiredService<IComplaintService>(), warm.GetRequiredService<SnapshotCache>(),
    "`IComplaintService`, complaints known: decide, commit", ..known);
IContender[] contenders =
[
    new PgBench(server, "postgres", others, sizes, pipelined: true),
    new PgBench(server, "postgres", others, sizes, pipelined: false),
    new Batch(connectionString, others, sizes),
    new EfCore(connectionString, others, sizes),
    new Service(cold.GetRequiredService<IComplaintService>(), cold.GetRequiredService<SnapshotCache>(),
        "`IComplaintService`: load, decide, commit", known..settings.Complaints),
    knowing,
];
foreach (IContender contender in contenders)
    await contender.RunAsync(4, TimeSpan.FromSeconds(1)); // nobody is measured cold
await knowing.MeetAllAsync();
await Table.MeasureAsync(contenders, settings, new ServerCpu(server), Console.Out);
Console.WriteLine(
    string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"\nOf the actions on known complaints, {100 * knowing.HitRate:0.0} % needed no load.\n"));
if (settings.Crowd > 0)
{
    foreach (string database in new[] { "few", "many" })
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(connectionString);
        await using Npgsql.NpgsqlCommand create = source.CreateCommand($"CREATE DATABASE {database}");
        await create.ExecuteNonQueryAsync();
    }
    await new Scale(server.ConnectionString("few"), server.ConnectionString("many"), settings).WriteAsync(Console.Out);
}
return 0;
