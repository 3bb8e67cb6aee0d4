using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplaintFlow.Tests.Rules;

public sealed class RuleRejectionTests
{
    private const string Good = """{ "Currency": "CNY" }""";
    private const string Bad = """{ "Currency": "yuan", "Sla": { "Tiers": { "A": { "Rank": "high" } } } }""";

    [Fact]
    public async Task A_rejected_change_degrades_the_health_until_the_rules_are_good_again()
    {
        using TestHouse house = House();
        string hash = house.Book.Hash;
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy);

        house.Rules.Set(Bad);
        HealthReportEntry rejected = await HealthAsync(house);
        rejected.Status.Should().Be(HealthStatus.Degraded);
        rejected.Data["hash"].Should().Be(hash, "the last good book is in force");
        rejected.Data["defects"].Should().BeAssignableTo<IReadOnlyList<string>>().Which.Should()
            .Equal(Book.Layered(Bad).Diagnostics.Select(defect => defect.ToString()));

        house.Rules.Set(Good);
        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Healthy, "what is in force is what is written");
    }

    [Fact]
    public async Task A_host_says_itself_what_a_rejection_means()
    {
        using TestHouse house = House(HealthStatus.Unhealthy);
        _ = house.Book;
        house.Rules.Set(Bad);

        (await HealthAsync(house)).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public void Every_change_is_counted_by_what_became_of_it()
    {
        using TestHouse house = House();
        var counted = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, itself) =>
            {
                if (instrument.Name == "complaintflow.rules.changes" && ReferenceEquals(instrument.Meter.Scope, house.Get<IMeterFactory>()))
                    itself.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (_, number, tags, _) => counted.AddOrUpdate((string)tags[0].Value!, number, (_, before) => before + number));
        listener.Start();
        _ = house.Book;

        foreach (string rules in new[] { Bad, Good, Bad, Bad, """{ "Currency": "EUR" }""" })
            house.Rules.Set(rules);

        counted.Should().BeEquivalentTo(new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["rejected"] = 3, ["unchanged"] = 1, ["taken"] = 1,
        });
    }

    private static TestHouse House(HealthStatus? rejected = null) => new(Good, builder =>
    {
        builder.Services.AddMetrics();
        IHealthChecksBuilder checks = builder.Services.AddHealthChecks();
        if (rejected is { } status)
            checks.AddComplaintFlow(status);
        else
            checks.AddComplaintFlow();
    });

    private static async Task<HealthReportEntry> HealthAsync(TestHouse house) =>
        (await house.Get<HealthCheckService>().CheckHealthAsync()).Entries["complaintflow-rules"];
}
