using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Handling;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Server;
using ComplaintFlow.Storage;
using ComplaintFlow.StoreLoad.Contenders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>Where the time of a lone caller goes: each part of a transition is measured alone, in interleaved rounds.</summary>
internal sealed class AccountRun(PrivateServer server, Settings settings, TextWriter output)
{
    /// <summary>Each part has complaints of its own.</summary>
    private const int Each = 500;

    private readonly ServerCpu _cpu = new(server);
    private int _ranges;

    public async Task WriteAsync()
    {
        string connection = server.ConnectionString("postgres"), prepared = connection + ";Max Auto Prepare=50;Auto Prepare Min Usages=2";
        await using ServiceProvider cold = Workload.Services(connection, settings.Lanes, snapshots: 0),
            warm = Workload.Services(connection, settings.Lanes, snapshots: 100_000);
        (int Snapshot, int Entry) sizes = await Workload.SeedAsync(cold, 10 * Each);
        PostgreSqlStore store = cold.GetRequiredService<PostgreSqlStore>();
        var answering = new AnsweringStore(store);
        await using ServiceProvider memory = new ServiceCollection().AddComplaintFlow(BackAndForth.Rules)
            .ConfigureSnapshotCache(static cache => cache.Capacity = 100_000).Services
            .Replace(ServiceDescriptor.Singleton<IComplaintStore>(answering)).BuildServiceProvider();
        await using NpgsqlConnection plain = new(prepared), unflushed = new(prepared + ";Options=-c synchronous_commit=off");
        await plain.OpenAsync();
        await unflushed.OpenAsync();
        await using var nothing = new NpgsqlCommand("SELECT 1", plain);
        await nothing.PrepareAsync();

        Part inMemory = Acting("the library alone: decide, write as JSON, hash", memory);
        await inMemory.DoAsync(0);
        ComplaintCommit model = answering.Last!;
        await inMemory.DoAsync(0); // back, so that the next one begins where all do
        CommitChain Chain() => new(store, model, Next());
        Part[] parts =
        [
            new PgBenchPart("`pgbench`: one round trip of nothing", new PgBench(server, "postgres", Next(), sizes, pipelined: true)
            {
                Only = "SELECT 1;",
            }),
            new PgBenchPart("`pgbench`, pipelined: five statements", new PgBench(server, "postgres", Next(), sizes, pipelined: true)),
            new Plain("Npgsql: one round trip of nothing", _ => nothing.ExecuteNonQueryAsync()),
            new SameStatements("Npgsql: the statements of `pgbench` in one batch", plain, Next(), sizes),
            new BoundStatement("Npgsql: the statement of the store, parameters bound before", plain, Chain()),
            new BoundStatement("the same, without waiting for the flush", unflushed, Chain()),
            new WholeStatement("the statement of the store, parameters bound", plain, Chain()),
            new StoreCommit("`PostgreSqlStore.CommitAsync`", store, Chain()),
            inMemory,
            Acting("`IComplaintService`, known", warm),
            Acting("`IComplaintService`, cold", cold),
        ];
        int count = Math.Max(Each, (int)(1_000 * settings.Time.TotalSeconds));
        for (int round = -1; round < settings.Rounds; round++)
        {
            foreach (Part part in parts)
                await MeasureAsync(part, count, isCounted: round >= 0);
        }
        Write(parts);
    }
    private async Task MeasureAsync(Part part, int count, bool isCounted)
    {
        await part.PrepareAsync(count);
        GC.Collect();
        (TimeSpan host, TimeSpan database) = (Environment.CpuUsage.TotalTime, _cpu.Read());
        long start = Stopwatch.GetTimestamp();
        double wait, done = count;
        if (part is PgBenchPart pgbench)
        {
            (wait, done) = await pgbench.RunAsync(settings.Time);
        }
        else
        {
            await Task.Run(async () =>
            {
                for (int i = 0; i < count; i++)
                    await part.DoAsync(i);
            });
            wait = Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
        }
        (host, database) = (Environment.CpuUsage.TotalTime - host, _cpu.Read() - database);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {wait:N0} µs"));
        if (isCounted)
            part.Rounds.Add((wait, host.TotalMicroseconds / done, database.TotalMicroseconds / done));
    }

    private void Write(IEnumerable<Part> parts)
    {
        output.WriteLine("| | µs (least - most) | host | server |\n| --- | --- | --- | --- |");
        foreach (Part part in parts)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {part.Name} | {Median(part, static one => one.Wait):N0} ({part.Rounds.Min(static one => one.Wait):N0} - "
                    + $"{part.Rounds.Max(static one => one.Wait):N0}) | {Host(part)} | {Median(part, static one => one.Server):N0} |"));
        }
    }

    /// <summary>The processor time of <c>pgbench</c> is not that of this process.</summary>
    private static string Host(Part part) =>
        part is PgBenchPart ? "-" : Median(part, static one => one.Host).ToString("N0", CultureInfo.InvariantCulture);

    private static double Median(Part part, Func<(double Wait, double Host, double Server), double> of)
    {
        double[] sorted = [.. part.Rounds.Select(of).Order()];
        return sorted[sorted.Length / 2];
    }

    private Range Next() => (_ranges * Each)..(++_ranges * Each);

    /// <summary>Actions of the library on complaints that go back and forth.</summary>
    private Plain Acting(string name, ServiceProvider services)
    {
        IComplaintService service = services.GetRequiredService<IComplaintService>();
        int first = Next().Start.Value;
        bool[] isWorking = new bool[Each];
        return new Plain(name, async number =>
        {
            int place = number * 7_919 % Each;
            ActionOutcome outcome = await Workload.ActAsync(service, first + place, isWorking[place]);
            if (!outcome.IsAccepted)
                throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
            isWorking[place] = !isWorking[place];
        });
    }
}
