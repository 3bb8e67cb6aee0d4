using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>A complaint ends with any closed or final state of the main region, whatever the state and its trigger are called.</summary>
public sealed class EndOfMainRegionTests
{
    private const string Ends = """
        { "Initial": "Open", "States": {
            "Open": { "On": { "Settle": { "To": "Settled" }, "File": { "To": "Filed" }, "Give": { "To": "Settled", "Do": { "Outcome": "Resolved" } }, "Leave": { "To": "Gone" }, "ExplainBreach": {} } },
            "Settled": { "Closed": true, "On": { "Reopen": { "To": "Open" }, "OpenAgain": { "To": "Open" } } },
            "Gone": { "Closed": true, "Initial": "Resting", "On": { "Reopen": { "To": "Open" }, "Stir": {} } },
            "Resting": { "Parent": "Gone", "On": { "Turn": { "To": "Turning" } } },
            "Turning": { "Parent": "Gone", "On": { "Turn": { "To": "Resting" } } },
            "Filed": { "Final": true } } }
        """;

    private const string Practice = """, "Practice": { "ReopenWithin": "10 calendar days" } """;

    [Theory]
    [InlineData("Settle", null)]
    [InlineData("File", null)]
    [InlineData("Leave", null)]
    [InlineData("Give", "Resolved")]
    public async Task Any_state_that_ends_the_main_region_ends_the_complaint(string trigger, string? outcome)
    {
        using Flow flow = await Flow.BeginAsync(Ends);
        flow.House.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await flow.FireAsync(trigger);

        complaint.ClosedAt.Should().Be(TestHouse.Start.AddHours(1));
        complaint.Outcome.Should().Be(outcome);
        (await RowsAsync(flow, isOpen: true)).Should().BeEmpty();
        (await RowsAsync(flow, isOpen: false)).Should().ContainSingle();
        FigureReport figures = await FiguresAsync(flow);
        figures.Find(Indicator.Closed)!.Value.Should().Be(1);
        figures.Find(Indicator.OpenAtEnd)!.Value.Should().Be(0);
    }

    [Theory]
    [InlineData("Settle")]
    [InlineData("Leave")]
    public async Task The_time_in_which_it_can_be_reopened_begins_with_the_end(string trigger)
    {
        using Flow flow = await Flow.BeginAsync(Ends, Practice);
        await flow.FireAsync(trigger);

        flow.House.Clock.Advance(TimeSpan.FromDays(20));

        (await flow.RefusedAsync("Reopen")).Code.Should().Be("CF3046");
    }

    [Fact]
    public async Task A_trigger_of_the_rules_does_not_pass_by_the_time_in_which_it_can_be_reopened()
    {
        using Flow flow = await Flow.BeginAsync(Ends, Practice);
        await flow.FireAsync("Settle");
        flow.House.Clock.Advance(TimeSpan.FromDays(20));

        (await flow.RefusedAsync("OpenAgain")).Code.Should().Be("CF3046");
    }

    [Fact]
    public async Task A_reopened_complaint_is_open_again_and_has_no_outcome()
    {
        using Flow flow = await Flow.BeginAsync(Ends, Practice);
        await flow.FireAsync("Leave");

        Complaint complaint = await flow.FireAsync("Reopen");

        (complaint.Outcome, complaint.ClosedAt, complaint.ReopenCount).Should().Be((null, null, 1));
        (await RowsAsync(flow, isOpen: true)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_move_within_a_closed_state_closes_nothing_again()
    {
        using Flow flow = await Flow.BeginAsync(Ends);
        await flow.FireAsync("Leave");
        flow.House.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await flow.FireAsync("Turn");

        complaint.ClosedAt.Should().Be(TestHouse.Start);
        (await FiguresAsync(flow)).Find(Indicator.Closed)!.Value.Should().Be(1);
    }

    [Theory]
    [InlineData("Settle")]
    [InlineData("File")]
    [InlineData("Leave")]
    public async Task No_end_is_reached_before_a_breach_is_explained(string trigger)
    {
        using Flow flow = await Flow.BeginAsync(
            Ends, """, "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Filed", "ExplainBreach": true } } } } """);
        flow.House.Clock.Advance(TimeSpan.FromHours(2));

        (await flow.RefusedAsync(trigger)).Code.Should().Be("CF3015");
    }

    [Fact]
    public async Task Clocks_end_with_a_state_around_the_one_that_is_entered()
    {
        using Flow flow = await Flow.BeginAsync(
            Ends, """, "Sla": { "Always": { "Targets": { "T": { "Within": "9h", "Until": "Filed" } } } } """);

        Complaint complaint = await flow.FireAsync("Leave");

        complaint.Clocks.Should().ContainSingle().Which.Status.Should().Be(ClockStatus.Cancelled);
    }

    [Fact]
    public void Closed_has_a_meaning_only_in_the_main_region()
    {
        Book.Defects("""
            { "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Settle": { "To": "Settled" } } }, "Settled": { "Closed": true } },
                "Regions": { "Beside": { "Initial": "Idle", "States": { "Idle": { "On": { "Go": { "To": "Gone" } } }, "Gone": { "Closed": true } } } } } }
            """).Should().ContainSingle().Which.Should()
            .Match<ComplaintFlow.Diagnostics.Diagnostic>(found => found.Code == "CF1089" && found.Path.EndsWith("States:Gone:Closed"));
    }

    private static async Task<IReadOnlyList<ComplaintSummary>> RowsAsync(Flow flow, bool isOpen) =>
        (await flow.House.Service.QueryAsync(new ComplaintQuery { IsOpen = isOpen })).Items;

    private static async Task<FigureReport> FiguresAsync(Flow flow) => await flow.House.Get<IComplaintFigures>().ComputeAsync(
        new FigureQuery { From = TestHouse.Start.AddDays(-1), Until = TestHouse.Start.AddDays(30) });
}
