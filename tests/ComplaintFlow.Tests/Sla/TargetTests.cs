using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Rules;
using static ComplaintFlow.Tests.Sla.Promises;

namespace ComplaintFlow.Tests.Sla;

public sealed class TargetTests
{
    private static Intake Complaining(string words) => TestHouse.Kettle(words);

    [Fact]
    public async Task The_first_response_meets_its_target_and_the_second_changes_nothing()
    {
        using TestHouse house = House("""{ "Within": "24h", "Until": "FirstResponse" }""");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(2));
        await house.DoAsync(id, new Respond { Text = "We look at it." });
        house.Clock.Advance(TimeSpan.FromHours(2));

        Complaint complaint = await house.DoAsync(id, new Respond { Text = "We still do." });

        complaint.ClockOf().EndedAt.Should().Be(TestHouse.Start.AddHours(2));
        (await house.EventsAsync<ClockMet>(id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Entering_a_state_meets_a_target()
    {
        using var house = new TestHouse(Book.Example);
        ComplaintId id = (await house.ReceiveAsync(Complaining("It is broken."))).Id;
        house.Clock.Advance(TimeSpan.FromHours(1));

        await house.DoAsync(id, new BeginAssessment());
        await house.DoAsync(id, new Accept());
        Complaint complaint = await house.FireAsync(id, "StartInvestigation");

        complaint.ClockOf("InvestigationStart").IsMetInTime.Should().BeTrue();
        complaint.ClockOf("Acceptance").IsMetInTime.Should().BeTrue();
    }

    [Fact]
    public async Task A_later_milestone_starts_a_clock_and_a_repeat_while_it_runs_does_not()
    {
        using TestHouse house = House("""{ "Within": "72h", "From": "m", "Until": "n" }""");
        Complaint complaint = await house.ReceiveAsync();
        complaint.Clocks.Should().BeEmpty();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.FireAsync(complaint.Id, "M");
        house.Clock.Advance(TimeSpan.FromHours(1));

        complaint = await house.FireAsync(complaint.Id, "M");

        complaint.ClockOf().StartedAt.Should().Be(TestHouse.Start.AddHours(1));
        complaint.ClockOf().DueAt.Should().Be(TestHouse.Start.AddHours(73));
    }

    [Fact]
    public async Task A_milestone_that_comes_again_after_the_end_starts_a_new_clock()
    {
        using TestHouse house = House("""{ "Within": "72h", "From": "m", "Until": "n" }""");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        foreach (string trigger in new[] { "M", "N", "M" })
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await house.FireAsync(id, trigger);
        }

        (await house.GetAsync(id)).Clocks.Select(clock => (clock.Id, clock.Status, clock.StartedAt)).Should().Equal(
            (1, ClockStatus.Met, TestHouse.Start.AddHours(1)), (2, ClockStatus.Running, TestHouse.Start.AddHours(3)));
    }

    [Fact]
    public async Task A_milestone_that_meets_and_starts_a_target_begins_it_anew_each_time()
    {
        using TestHouse house = House("""{ "Within": "24h", "From": ["Received", "m"], "Until": "m" }""");
        ComplaintId id = (await house.ReceiveAsync()).Id;
        for (int i = 0; i < 3; i++)
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await house.FireAsync(id, "M");
        }

        IReadOnlyList<Clock> clocks = (await house.GetAsync(id)).Clocks;

        clocks.Select(clock => clock.Status).Should().Equal(ClockStatus.Met, ClockStatus.Met, ClockStatus.Met, ClockStatus.Running);
        clocks.Select(clock => (clock.StartedAt - TestHouse.Start).Hours).Should().Equal(0, 1, 2, 3);
    }

    [Fact]
    public async Task Overlapping_ends_meet_each_target_once()
    {
        using var house = new TestHouse($$"""
            { "Milestones": { "m": "", "n": "" }, "Workflow": {{Marks}}, "Sla": { "Always": { "Targets": {
                "A": { "Within": "1h", "Until": ["m", "n"] }, "B": { "Within": "1h", "Until": ["n", "m"] }, "C": { "Within": "1h", "Until": "n" } } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.FireAsync(id, "MN");

        (await house.EventsAsync<ClockMet>(id)).Select(met => met.Target).Should().Equal("A", "B", "C");
    }

    [Fact]
    public async Task A_condition_is_asked_when_the_target_would_start()
    {
        using TestHouse house = House("""{ "Within": "1h", "Until": "m", "When": { "Channel": "Phone" } }""");

        (await house.ReceiveAsync()).Clocks.Should().BeEmpty();
        (await house.ReceiveAsync(TestHouse.Kettle() with { Channel = "Phone" })).Clocks.Should().ContainSingle();
    }

    [Fact]
    public async Task A_target_until_the_judgement_is_met_by_the_rules()
    {
        using var house = new TestHouse("""
            { "Sla": { "Tiers": { "A": { "Rank": 1 } }, "Always": { "Targets": { "T": { "Within": "1h", "Until": "Classified" } } } },
              "Classification": { "Rules": { "r": { "When": { "Text": { "ContainsAny": "broken" } }, "Then": { "Tier": "A" } } } } }
            """);
        house.Clock.Advance(TimeSpan.FromHours(3));

        (await house.ReceiveAsync(Complaining("It is broken."))).ClockOf().IsMetInTime.Should().BeTrue();
        (await house.ReceiveAsync()).ClockOf().Status.Should().Be(ClockStatus.Running);
        (await house.ReceiveAsync(Complaining("It is broken.") with { ReceivedAt = TestHouse.Start })).ClockOf().IsMetLate.Should()
            .BeTrue();
    }
}
