using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Server;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintFlow.StoreLoad.Growth;

/// <summary>One database that grows from ten thousand complaints to a million, and what the same deeds cost at each size.</summary>
internal sealed class GrowthRun(PrivateServer server, Settings settings, TextWriter output)
{
    private const int Callers = 16;

    private static readonly string[] s_tables =
        ["cf_complaint", "cf_journal", "cf_summary", "cf_alarm", "cf_unique_key", "cf_search_key", "cf_message"];

    private readonly List<int> _sizes =
        [.. new[] { 10_000, 30_000, 100_000, 300_000 }.Where(size => size < settings.Crowd), settings.Crowd];
    private readonly ServerCpu _cpu = new(server);
    private readonly List<string[]> _costs = [[], [], []];
    private readonly List<long[]> _bytes = [];
    private readonly List<long> _entries = [];
    private readonly List<int> _open = [];

    public async Task WriteAsync()
    {
        string connection = server.ConnectionString("postgres");
        await using var source = NpgsqlDataSource.Create(connection + ";Command Timeout=1800");
        await using var filler = new Filler(new BulkWriter(source));
        var clock = new GrowthClock();
        await using ServiceProvider cold = Office.Open(clock, 0, store => store.UsePostgreSql(connection)),
            warm = Office.Open(clock, 100_000, store => store.UsePostgreSql(connection));
        await cold.GetRequiredService<PostgreSqlStore>().EnsureAsync();
        var deeds = new Deeds(cold, warm, filler, clock);
        Measure[] measures = Measures(deeds, source);
        foreach (int size in _sizes)
        {
            await FillAsync(filler, size, source);
            _bytes.Add([.. await Task.WhenAll(s_tables.Select(table => SizeAsync(source, table)))]);
            _entries.Add(filler.Entries);
            _open.Add(filler.Open.Count);
            filler.Pause(TimeSpan.FromDays(30)); // by then all that was done to them is past
            clock.SetTo(filler.Now);
            await deeds.MeetAsync();
            await MeasureAsync(measures);
            await CostsAsync(deeds);
        }
        Write(measures);
        if (settings.Plot is { } file)
            await File.WriteAllTextAsync(
                file, new LinePlots(_sizes, measures).ToSvg("A database that grows"));
    }

    private async Task FillAsync(Filler filler, int size, NpgsqlDataSource source)
    {
        long start = Stopwatch.GetTimestamp();
        (TimeSpan host, TimeSpan database) = (Environment.CpuUsage.TotalTime, _cpu.Read());
        await filler.FillAsync(size);
        await SettleAsync(source);
        (host, database) = (Environment.CpuUsage.TotalTime - host, _cpu.Read() - database);
        Note($"{size:N0} complaints after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s");
        Note($"processor time of the host {host.TotalSeconds:N0} s, of the server {database.TotalSeconds:N0} s");
    }

    private Measure[] Measures(Deeds deeds, NpgsqlDataSource source)
    {
        int many = 60 * settings.Rounds, some = 10 * settings.Rounds;
        return
        [
            new("nothing: one round trip", many, async () =>
            {
                await using NpgsqlCommand nothing = source.CreateCommand("SELECT 1");
                await nothing.ExecuteScalarAsync();
            }),
            new("a receipt", many, deeds.ReceiveAsync),
            new("an action, cold: load, decide, commit", many, deeds.ActColdAsync),
            new("an action, known: decide, commit", many, deeds.ActKnownAsync),
            new("first page of the work queue", many, deeds.QueueAsync),
            new("newest page of one tier", many, deeds.NewestAsync),
            new("search by order number", many, deeds.OrderAsync),
            new("search by number", many, deeds.NumberAsync),
            new("lease 100 due, and give them back", many, deeds.LeaseAsync),
            new("a poll that finds nothing", many, deeds.PollAsync),
            new("count of the open", some, deeds.CountOpenAsync),
            new("count of all by state", some, deeds.CountAllAsync),
            new("a page of a state that none has", some, deeds.NobodyAsync),
            new("verify 1,000", settings.Rounds, deeds.VerifyAsync),
            new("figures of a month", settings.Rounds, deeds.FiguresAsync),
        ];
    }

    /// <summary>Interleaved: each round does everything once, as long as it has rounds left. The first tenth is not counted.</summary>
    private static async Task MeasureAsync(Measure[] measures)
    {
        Dictionary<Measure, List<double>> took = measures.ToDictionary(static one => one, static _ => new List<double>());
        for (int round = 0; round < measures.Max(static one => one.Rounds) * 11 / 10; round++)
        {
            foreach (Measure measure in measures)
            {
                int unmeasured = measure.Rounds / 10;
                if (round >= measure.Rounds + unmeasured)
                    continue;
                long start = Stopwatch.GetTimestamp();
                await measure.Act();
                if (round >= unmeasured)
                    took[measure].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        foreach (Measure measure in measures)
        {
            measure.Close(took[measure]);
            Note($"{measure.Name}: {measure.Values[^1].Median:0.00} ms");
        }
    }

    /// <summary>Processor time with several callers at once: of the host and of the server.</summary>
    private async Task CostsAsync(Deeds deeds)
    {
        foreach ((int row, Func<Task> act) in new Func<Task>[] { deeds.ReceiveAsync, deeds.ActColdAsync, deeds.ActKnownAsync }.Index())
        {
            (TimeSpan host, TimeSpan database) = (Environment.CpuUsage.TotalTime, _cpu.Read());
            long start = Stopwatch.GetTimestamp();
            Rate rate = await Rate.OfAsync(Callers, settings.Time, (_, _) => act());
            double done = rate.PerSecond * Stopwatch.GetElapsedTime(start).TotalSeconds;
            (host, database) = (Environment.CpuUsage.TotalTime - host, _cpu.Read() - database);
            _costs[row] = [.. _costs[row], string.Create(
                CultureInfo.InvariantCulture,
                $"{host.TotalMicroseconds / done:N0} + {database.TotalMicroseconds / done:N0} µs; {rate.PerSecond:N0}/s")];
        }
    }

    private void Write(Measure[] measures)
    {
        var table = new SizeTable(_sizes, output);
        table.Head("milliseconds, median / p99", hasRatio: true);
        foreach (Measure measure in measures)
            table.Row(measure);
        output.WriteLine();
        table.Head($"host + server, {Callers} callers", hasRatio: false);
        table.Row("a receipt", _costs[0]);
        table.Row("an action, cold", _costs[1]);
        table.Row("an action, known", _costs[2]);
        output.WriteLine();
        table.Head("bytes for each complaint", hasRatio: false);
        for (int i = 0; i < s_tables.Length; i++)
            table.Row($"`{s_tables[i]}`", [.. _sizes.Select((size, at) => SizeTable.Number((int)(_bytes[at][i] / size)))]);
        table.Row("together", [.. _sizes.Select((size, at) => SizeTable.Number((int)(_bytes[at].Sum() / size)))]);
        table.Row("on disk", [.. _bytes.Select(static all => $"{SizeTable.Number((int)(all.Sum() >> 20))} MB")]);
        table.Row("open complaints", [.. _open.Select(SizeTable.Number)]);
        table.Row("journal entries", [.. _entries.Select(static entries => SizeTable.Number((int)entries))]);
    }

    /// <summary>What autovacuum and the checkpointer would do in time is done, so that nothing is measured beside them.</summary>
    private static async Task SettleAsync(NpgsqlDataSource source)
    {
        foreach (string step in new[] { "VACUUM ANALYZE", "CHECKPOINT" })
        {
            await using NpgsqlCommand command = source.CreateCommand(step);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<long> SizeAsync(NpgsqlDataSource source, string table)
    {
        await using NpgsqlCommand command = source.CreateCommand("SELECT pg_total_relation_size($1::regclass)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static void Note(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
