using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.Tests.Hosting;

public sealed class WorkerMetricsTests
{
    private const string Rules =
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } } } } } }""";

    [Fact]
    public async Task Wakes_and_sends_are_counted_by_what_became_of_them()
    {
        using TestHouse house = House();
        using var meter = new Readings(house);
        await house.ReceiveAsync();
        string stuck = (await house.ReceiveAsync()).Number;
        house.Channel.Fault = notice => notice.Number == stuck ? new TimeoutException() : null;

        await house.SendAllAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.WakeAllAsync();

        meter.Counted.Should().BeEquivalentTo(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["complaintflow.sends sent"] = 2, ["complaintflow.wakes done"] = 2,
            ["complaintflow.deliveries sent"] = 1, ["complaintflow.deliveries failed"] = 1,
        });
    }

    [Fact]
    public async Task The_age_of_what_waits_is_shown_as_it_grows()
    {
        using TestHouse house = House();
        using var meter = new Readings(house);
        await house.ReceiveAsync();
        await house.SendAllAsync();
        meter.Read("complaintflow.due.age").Should().Be(0);

        house.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(90));
        await MeasureAsync(house);
        meter.Read("complaintflow.due.age").Should().Be(90);
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        meter.Read("complaintflow.due.age").Should().Be(100);

        await house.WakeAllAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(7));
        await MeasureAsync(house);
        meter.Read("complaintflow.due.age").Should().Be(0);
        meter.Read("complaintflow.outbox.lag").Should().Be(7, "the notice has not left");
    }

    [Fact]
    public async Task The_health_check_finds_work_that_lies_and_what_was_given_up()
    {
        using TestHouse house = House();
        await house.ReceiveAsync();
        await house.SendAllAsync();
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy);

        house.Clock.Advance(TimeSpan.FromMinutes(65));
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy, "five minutes are allowed");
        house.Clock.Advance(TimeSpan.FromTicks(10));
        HealthReportEntry behind = await HealthAsync(house);
        behind.Status.Should().Be(HealthStatus.Degraded);
        behind.Data["dueAge"].Should().Be(TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(10));

        await house.WakeAllAsync();
        MessageLease letter =
            (await house.Outbox.LeaseAsync(new LeaseRequest(house.Clock.Now, "a", TimeSpan.FromMinutes(1), 10), default)).Should()
                .ContainSingle().Subject;
        await house.Outbox.SettleAsync([new MessageOutcome(letter, LeaseDisposition.Dead, house.Clock.Now, "Refused")], default);
        HealthReportEntry dead = await HealthAsync(house);
        dead.Status.Should().Be(HealthStatus.Degraded);
        dead.Data["deadLetters"].Should().Be(1L);
        (dead.Description + dead.Exception).Should().NotContain("Kettle");
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_is_no_health()
    {
        using var house = new TestHouse("{}", builder =>
        {
            builder.Services.AddHealthChecks().AddComplaintFlow();
            builder.UseStore(_ => new Lost());
        });

        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Degraded);
    }

    private static TestHouse House() => new(Rules, builder =>
    {
        builder.AddWorkers().Services.AddMetrics();
        builder.Services.AddHealthChecks().AddComplaintFlow();
    });

    private static async Task<HealthReportEntry> HealthAsync(TestHouse house) =>
        (await house.Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-work"];

    private static async Task MeasureAsync(TestHouse house)
    {
        BacklogWorker worker = house.Get<IEnumerable<IHostedService>>().OfType<BacklogWorker>().Single();
        await worker.MeasureAsync(default);
    }

    private sealed class Lost : Decorator
    {
        public override ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            throw new IOException("The store cannot be reached.");
    }

    /// <summary>What the meter of one house says.</summary>
    private sealed class Readings : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, double> _gauges = new(StringComparer.Ordinal);

        public Readings(TestHouse house)
        {
            house.Get<WorkerMetrics>();
            _listener.InstrumentPublished = (instrument, itself) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, house.Get<IMeterFactory>()))
                    itself.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) =>
            {
                if (instrument is Counter<long>)
                    Counted.AddOrUpdate($"{instrument.Name} {Outcome(tags)}", number, (_, before) => before + number);
            });
            _listener.SetMeasurementEventCallback<double>((instrument, number, _, _) => _gauges[instrument.Name] = number);
            _listener.Start();
        }

        public ConcurrentDictionary<string, long> Counted { get; } = new(StringComparer.Ordinal);

        private static object? Outcome(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            tags.ToArray().Single(static tag => tag.Key == "complaintflow.outcome").Value;

        public double Read(string gauge)
        {
            _listener.RecordObservableInstruments();
            return _gauges[gauge];
        }

        public void Dispose() => _listener.Dispose();
    }
}
