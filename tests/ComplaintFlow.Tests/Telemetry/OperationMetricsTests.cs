using System.Diagnostics.Metrics;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Telemetry;

public sealed class OperationMetricsTests
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": {
            "Quick": { "Within": "1h", "Until": "Accepted" }, "Slow": { "Within": "3h", "Until": "Accepted" } } } } }
        """;

    [Fact]
    public async Task A_promise_counts_once_as_met_or_missed_by_its_target()
    {
        using TestHouse house = House();
        using var measured = new Measurements(house.Get<IMeterFactory>());
        Complaint complaint = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(2));
        await house.WakeAllAsync();
        await house.FireAsync(complaint.Id, "BeginAssessment");
        await house.FireAsync(complaint.Id, "Accept");

        measured.Of("complaintflow.promises").Select(static one =>
                $"{one.Tags["complaintflow.target"]} {one.Tags["complaintflow.outcome"]} {one.Number}")
            .Should().BeEquivalentTo("Quick missed 1", "Slow met 1");
    }

    [Fact]
    public async Task A_drill_counts_for_no_promise()
    {
        using TestHouse house = House();
        using var measured = new Measurements(house.Get<IMeterFactory>());
        await house.ReceiveAsync(TestHouse.Kettle() with { IsDrill = true });
        house.Clock.Advance(TimeSpan.FromHours(2));
        await house.WakeAllAsync();

        measured.Of("complaintflow.promises").Should().BeEmpty();
        measured.Of("complaintflow.operation.duration").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Operations_are_measured_by_what_was_asked_and_what_came_of_it()
    {
        using TestHouse house = House();
        using var measured = new Measurements(house.Get<IMeterFactory>());
        Complaint complaint = await house.ReceiveAsync();
        await house.ActAsync(complaint.Id, new AddNote("A note."));
        (await house.ActAsync(complaint.Id, new Archive("shelf 1"))).IsAccepted.Should().BeFalse();

        measured.Of("complaintflow.operation.duration").Select(static one => string.Join(
                ' ', one.Tags.OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => tag.Value))).Should()
            .Equal("receive accepted", "AddNote act accepted", "Archive act refused");
    }

    private static TestHouse House() => new(Rules, builder => builder.Services.AddMetrics());
}
