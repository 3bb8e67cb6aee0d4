using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// How long a tenant with one due alarm waits behind one with very many, and what a lease costs by the number of tenants.
/// </summary>
internal static class Fair
{
    private const int Crowd = 100_000, Batch = 100, Tenants = 1_000, Busy = 10;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Start.AddDays(1);
    private static readonly string[] A = ["a1"], Both = ["b1", "a1"];
    private static readonly string[] Many = [
        .. Enumerable.Range(1, Tenants).Select(static number => string.Create(CultureInfo.InvariantCulture, $"t{number}"))];

    public static async Task WriteAsync(string connectionString, int rounds, TextWriter output)
    {
        string file = Path.GetTempFileName(), lite = $"Data Source={file};Pooling=False";
        try
        {
            using var server = new PostgreSqlStore(connectionString);
            await server.EnsureAsync();
            await using var local = new SqliteStore(lite);
            await local.EnsureAsync();
            AlarmSeed seed = AlarmSeed.PostgreSql(connectionString), localSeed = AlarmSeed.Sqlite(lite);
            output.WriteLine("| store | the alarm of B is leased | after lease calls | which take |\n| --- | --- | --- | --- |");
            await WaitAsync("PostgreSQL", server, seed, output);
            await WaitAsync("SQLite", local, localSeed, output);
            output.WriteLine("\n| store | one lease call | p50 | least | most |\n| --- | --- | --- | --- | --- |");
            await CostAsync("PostgreSQL", server, seed, 20 * rounds, output);
            await CostAsync("SQLite", local, localSeed, 20 * rounds, output);
        }
        finally
        {
            foreach (string part in new[] { file, file + "-wal", file + "-shm" })
                File.Delete(part);
        }
    }

    private static async Task WaitAsync(string name, IAlarms alarms, AlarmSeed seed, TextWriter output)
    {
        // The earliest over all tenants is what A has for as long as it has anything: to name it alone asks for just that.
        foreach ((string what, string[][] order) in new[]
        {
            ("earliest first over all tenants", new[] { A, Both }), ("by shares", [Both]),
        })
        {
            await seed.ClearAsync();
            await seed.FillAsync("a", tenants: 1, each: Crowd, Start);
            await seed.FillAsync("b", tenants: 1, each: 1, Start.AddHours(1));
            (int calls, bool isServed) = (0, false);
            TimeSpan took = TimeSpan.Zero;
            foreach (string[] tenants in order)
            {
                while (!isServed)
                {
                    long start = Stopwatch.GetTimestamp();
                    IReadOnlyList<ComplaintLease> leases = await alarms.LeaseDueAsync(Request(tenants), default);
                    (took, calls) = (took + Stopwatch.GetElapsedTime(start), calls + 1);
                    if (leases.Count == 0)
                        break;
                    isServed = leases.Any(lease => lease.Key.Tenant == Both[0]);
                    await alarms.SettleDueAsync([.. leases.Select(static lease => new DueOutcome(lease, LeaseDisposition.Done))], default);
                }
            }
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {what} | {calls:N0} | {took.TotalMilliseconds:N1} ms |"));
        }
    }

    private static async Task CostAsync(string name, IAlarms alarms, AlarmSeed seed, int rounds, TextWriter output)
    {
        await seed.ClearAsync();
        await seed.FillAsync("t", Tenants, each: 100, Now.AddYears(1));
        await RowAsync(Many, $"{Tenants:N0} tenants without due work");
        await seed.FillAsync("t", Busy, each: Crowd / Busy, Start);
        await seed.FillAsync("a", tenants: 1, each: Crowd, Start);
        await RowAsync(A, $"{Batch} of one tenant with {Crowd:N0} due");
        await RowAsync(Many, $"{Batch} of {Tenants:N0} tenants, {Busy} of which have {Crowd / Busy:N0} due each");

        async Task RowAsync(string[] tenants, string what)
        {
            var took = new List<double>();
            for (int round = 0; round < rounds + 10; round++)
            {
                long start = Stopwatch.GetTimestamp();
                IReadOnlyList<ComplaintLease> leases = await alarms.LeaseDueAsync(Request(tenants), default);
                if (round >= 10) // nothing is measured cold
                    took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                await alarms.SettleDueAsync([.. leases.Select(static lease => new DueOutcome(lease, LeaseDisposition.Done))], default);
            }
            took.Sort();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {what} | {took[took.Count / 2]:0.00} ms | {took[0]:0.00} ms | {took[^1]:0.00} ms |"));
        }
    }

    private static LeaseRequest Request(string[] tenants) => new(Now, "bench", TimeSpan.FromMinutes(1), Batch) { Tenants = tenants };
}
