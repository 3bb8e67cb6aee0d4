using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// What grows and must not cost: the number of open complaints, and the length of a history. One database with few complaints and one with
/// many, asked in turn.
/// </summary>
internal sealed class Scale(string few, string many, Settings settings)
{
    private const int Due = 1_000;

    /// <summary>Long after everything that is there fell due; the crowd is set to wake much later.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(60);

    public async Task WriteAsync(TextWriter output)
    {
        await using House small =
            await House.OpenAsync(few, 10_000, settings), large = await House.OpenAsync(many, settings.Crowd, settings);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"| | among {10_000:N0} | among {settings.Crowd:N0} | ratio |\n| --- | --- | --- | --- |"));
        await RowAsync(
            output, $"waking {Due:N0} due complaints: claim, decide, commit", house => house.WakeAsync(), settings.Rounds, small, large);
        await RowAsync(
            output, "claiming 100 due complaints and giving them back", house => house.ClaimAsync(), 20 * settings.Rounds, small, large);
        await RowAsync(output, "a poll that finds nothing", house => house.PollAsync(), 20 * settings.Rounds, small, large);
        await RowAsync(
            output, "the first page of the work queue, 50 rows", house => house.PageAsync(null), 20 * settings.Rounds, small, large);
        await RowAsync(output, "the next page", house => house.PageAsync(house.Next), 20 * settings.Rounds, small, large);
        output.WriteLine();
        output.WriteLine("| | history of 2 entries | history of 5,000 entries | ratio |\n| --- | --- | --- | --- |");
        await small.LengthenAsync(5_000);
        var took = (Short: new List<double>(), Long: new List<double>());
        for (int round = 0; round < 100 * settings.Rounds; round++)
        {
            took.Short.Add(await TimedAsync(() => small.ActAsync(1)));
            took.Long.Add(await TimedAsync(() => small.ActAsync(0)));
        }
        Write(output, "one action: load, decide, commit", took.Short, took.Long);
    }

    private static async Task RowAsync(TextWriter output, string what, Func<House, Task> act, int rounds, House small, House large)
    {
        var took = (Small: new List<double>(), Large: new List<double>());
        for (int round = 0; round < rounds; round++)
        {
            took.Small.Add(await TimedAsync(() => act(small)));
            took.Large.Add(await TimedAsync(() => act(large)));
        }
        Write(output, what, took.Small, took.Large);
    }

    private static void Write(TextWriter output, string what, List<double> one, List<double> other) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {Median(one):0.00} ms | {Median(other):0.00} ms | {Median(other) / Median(one):0.00} |"));

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        long start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>A database with a crowd that sleeps, and a thousand complaints for each round that fall due.</summary>
    private sealed class House(ServiceProvider services, ShiftedTime time) : IAsyncDisposable
    {
        private readonly PostgreSqlStore _store = services.GetRequiredService<PostgreSqlStore>();
        private readonly IComplaintProcessor _processor = services.GetRequiredService<IComplaintProcessor>();
        private readonly IComplaintService _service = services.GetRequiredService<IComplaintService>();

        public string? Next { get; private set; }

        public static async Task<House> OpenAsync(string connectionString, int crowd, Settings settings)
        {
            var time = new ShiftedTime();
            int due = Due * (settings.Rounds + 1);
            ServiceProvider services = Workload.Services(connectionString, settings.Lanes, snapshots: 0, more =>
                more.AddSingleton<TimeProvider>(time)
                    .Configure<WorkerOptions>(workers => (workers.BatchSize, workers.MaxDegreeOfParallelism) = (Due, 64)));
            await Workload.SeedAsync(services, due);
            await using var source = NpgsqlDataSource.Create(connectionString + ";Command Timeout=1800");
            string far = "now() + interval '20 years'";
            await using (NpgsqlCommand fill = source.CreateCommand($"""
                UPDATE cf_alarm SET wake_at = now() + interval '61 days' + (substring(id::text, 1, 8)::bigint - {Workload.First}) / {Due} * interval '1 hour'
                    WHERE id::text LIKE '%-0000-0000-0000-000000000000';
                UPDATE cf_alarm SET wake_at = {far} WHERE id::text NOT LIKE '%-0000-0000-0000-000000000000';
                DELETE FROM cf_message;
                INSERT INTO cf_complaint SELECT c.tenant, gen_random_uuid(), c.version, c.head, c.snapshot FROM cf_complaint c, generate_series(1, {crowd - due}) WHERE c.id = '{Workload.Id(due - 1).Value}';
                INSERT INTO cf_alarm (tenant, id, version, wake_at) SELECT c.tenant, c.id, c.version, {far} FROM cf_complaint c WHERE NOT EXISTS (SELECT FROM cf_alarm a WHERE a.tenant = c.tenant AND a.id = c.id);
                INSERT INTO cf_summary (tenant, id, version, number, received_at, channel, state, state_key, queue_rank, is_open, next_due_at, breaches)
                    SELECT c.tenant, c.id, c.version, 'N', now() - random() * interval '300 days', 'Web', 'Waiting', 'WAITING', -(random() * 5)::int, true, now() + random() * interval '30 days', 0
                    FROM cf_complaint c WHERE NOT EXISTS (SELECT FROM cf_summary s WHERE s.tenant = c.tenant AND s.id = c.id);
                """))
                await fill.ExecuteNonQueryAsync();
            foreach (string table in new[] { "cf_complaint", "cf_alarm", "cf_summary" })
            {
                await using NpgsqlCommand vacuum = source.CreateCommand($"VACUUM ANALYZE {table}");
                await vacuum.ExecuteNonQueryAsync();
            }
            time.Shift = Ahead + TimeSpan.FromDays(1) - TimeSpan.FromMinutes(30);
            var house = new House(services, time);
            await house.WakeAsync(); // nothing is measured cold
            await house.PageAsync(null);
            return house;
        }

        /// <summary>An hour passes, and the next thousand are woken.</summary>
        public async Task WakeAsync()
        {
            time.Shift += TimeSpan.FromHours(1);
            int woken = 0;
            while (await _processor.ProcessDueAsync() is > 0 and var count)
                woken += count;
            if (woken != Due)
                throw new InvalidOperationException($"{woken} complaints were woken.");
        }

        public async Task ClaimAsync()
        {
            var request = new LeaseRequest(time.GetUtcNow().AddYears(30), "bench", TimeSpan.FromMinutes(1), 100);
            IReadOnlyList<ComplaintLease> leases = await _store.LeaseDueAsync(request, default);
            await _store.SettleDueAsync([.. leases.Select(lease => new DueOutcome(lease, LeaseDisposition.Later, lease.WakeAt))], default);
        }

        public async Task PollAsync() => await _processor.ProcessDueAsync();

        public async Task PageAsync(string? continuation) =>
            Next = (await _store.QueryAsync(new ComplaintQuery
            {
                Order = ComplaintOrder.WorkQueue, IsOpen = true, Continuation = continuation,
            }, default)).Continuation;

        /// <summary>Acts on the first complaint until its history is as long as is asked for.</summary>
        public async Task LengthenAsync(int entries)
        {
            while ((await _service.GetAsync(Workload.Id(0)))!.Version < entries)
                await ActAsync(0);
        }

        public async Task ActAsync(int number)
        {
            Complaint complaint = SnapshotCodec.Read(
                (await _store.FindAsync(new ComplaintKey(ComplaintKey.DefaultTenant, Workload.Id(number)), default))!.Snapshot.Span);
            ActionOutcome outcome = await Workload.ActAsync(_service, number, complaint.State == "Working");
            if (!outcome.IsAccepted)
                throw new InvalidOperationException(string.Join(' ', outcome.Refusals));
        }

        public ValueTask DisposeAsync() => services.DisposeAsync();
    }

    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
