using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Sla;

/// <summary>A complaint that gets a tier later has the clocks that it would have had with this tier from the receipt.</summary>
public sealed class LaterTierTests
{
    private const string Rules = """
        { "Milestones": { "Asked": "", "Found": "" },
          "Workflow": { "Preset": "standard", "States": { "Received": { "On": {
            "Ask": { "Do": { "Milestone": "Asked" } }, "Find": { "Do": { "Milestone": "Found" } } } } } },
          "Sla": { "Tiers": { "Late": { "Rank": 10, "Targets": {
            "plain":     { "Within": "24h", "Until": "Closed" },
            "urgent":    { "Within": "1h", "From": { "On": "Received", "When": { "Priority": "Urgent" } }, "Until": "Closed" },
            "proved":    { "Within": "24h", "Until": { "On": "Asked", "When": { "Priority": "Urgent" } } },
            "escalated": { "Within": "24h", "From": { "When": { "EscalationLevel": { "AtLeast": 1 } } }, "Until": "Closed" },
            "calm":      { "Within": "24h", "Until": { "When": { "EscalationLevel": 0 } } },
            "ended":     { "Within": "24h", "Until": "Closed", "Cancel": "Found" },
            "anew":      { "Within": "24h", "Until": "Closed", "Restart": "Asked" } } } } } }
        """;

    [Fact]
    public async Task Its_clocks_start_are_met_begun_anew_and_ended_as_they_would_have_been()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.FireAsync(id, "Ask");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.FireAsync(id, "Find");
        house.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await house.DoAsync(id, new Reclassify { Tier = "Late", Reason = "r" });

        complaint.Clocks.Where(clock => clock.Duty is null).Select(clock => (clock.Target, clock.StartedAt, clock.Status)).Should()
            .BeEquivalentTo(new[]
            {
                ("plain", TestHouse.Start, ClockStatus.Running), ("proved", TestHouse.Start, ClockStatus.Running),
                ("calm", TestHouse.Start, ClockStatus.Met), ("anew", TestHouse.Start.AddHours(1), ClockStatus.Running),
            });
    }

    [Fact]
    public async Task A_condition_that_held_before_the_tier_came_starts_its_clock_when_it_comes()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.DoAsync(id, new Escalate { Reason = "r" });
        house.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await house.DoAsync(id, new Reclassify { Tier = "Late", Reason = "r" });

        complaint.Clocks.Should().ContainSingle(clock => clock.Target == "escalated").Which.StartedAt.Should()
            .Be(TestHouse.Start.AddHours(1));
        complaint.Clocks.Should().ContainSingle(clock => clock.Target == "calm").Which.Status.Should().Be(ClockStatus.Running);
    }
}
