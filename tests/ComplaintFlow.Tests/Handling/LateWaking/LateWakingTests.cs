using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Handling.LateWaking;

/// <summary>A worker that was down for hours wakes a complaint. What followed from what fell due counts from when it fell due.</summary>
public sealed class LateWakingTests
{
    private static readonly DateTimeOffset Start = TestHouse.Start;

    [Fact]
    public async Task A_timeout_that_leads_to_a_state_with_a_timeout_is_followed_to_the_end()
    {
        using var house = new TestHouse("""
            { "Workflow": { "Initial": "S1", "States": { "S1": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "S2" } } },
                "S2": { "After": { "b": { "Within": "1h", "Do": "On" } }, "On": { "On": { "To": "S3" } } }, "S3": { "Final": true, "Closed": true } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));

        complaint.State.Should().Be("S3");
        complaint.ClosedAt.Should().Be(Start.AddHours(2));
        (await house.EventsAsync<StateEntered>(id)).Select(entered => entered.At).Should().Equal(Start.AddHours(1), Start.AddHours(2));
    }

    [Fact]
    public async Task Timeouts_that_come_again_and_again_are_followed_over_days()
    {
        using var house = new TestHouse("""
            { "Workflow": { "Initial": "A", "States": { "A": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" } } },
                "B": { "After": { "b": { "Within": "1h", "Do": "Back" } }, "On": { "Back": { "To": "A", "Do": { "Escalate": true } } } } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        (await house.WakeAsync(id, TimeSpan.FromDays(5))).EscalationLevel.Should().Be(60);
    }

    [Fact]
    public async Task A_target_that_a_step_begins_runs_from_the_step()
    {
        using TestHouse house = HouseOf("""
            "Always": { "Targets": { "A": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Escalate": true } } },
                "B": { "Within": "1h", "From": { "When": { "EscalationLevel": { "AtLeast": 1 } } }, "Until": "FirstResponse" } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));

        Clock begun = complaint.Clocks.Single(clock => clock.Target == "B");
        (begun.StartedAt, begun.DueAt, begun.BreachedAt).Should().Be((Start.AddHours(1), Start.AddHours(2), Start.AddHours(2)));
        (await house.Service.ExplainClockAsync(id, begun.Id))!.Changes.Select(change => change.At).Should()
            .Equal(Start.AddHours(1), Start.AddHours(2));
    }

    [Fact]
    public async Task A_departments_time_runs_from_when_the_complaint_came_to_it()
    {
        using TestHouse house = HouseOf("""
            "Always": { "Targets": { "A": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Reassign": "Lab" } } },
                "B": { "Within": "2h", "Until": "FirstResponse", "PerDepartment": true } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));

        complaint.Clocks.Single(clock => clock.Department == "Lab").StartedAt.Should().Be(Start.AddHours(1));
    }

    [Theory]
    [InlineData("Apply", 0, 2)]
    [InlineData("New", 1, 3)]
    public async Task A_tier_that_an_escalation_gives_counts_from_the_escalation(string change, int started, int due)
    {
        using TestHouse house = HouseOf(
            $$"""
            "Tiers": { "Mid": { "Rank": 1, "Targets": { "M": { "Within": "2h", "Until": "FirstResponse", "OnTierChange": "{{change}}" } } } },
            "Always": { "Targets": { "A": { "Within": "1h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Escalate": true } } } } }
            """, """, "Classification": { "Rules": { "r": { "When": { "EscalationLevel": { "AtLeast": 1 } }, "Then": { "Tier": "Mid" } } } }""");
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));

        Clock begun = complaint.Clocks.Single(clock => clock.Target == "M");
        (begun.StartedAt, begun.BreachedAt).Should().Be((Start.AddHours(started), Start.AddHours(due)));
        complaint.MilestoneOf(Milestones.Classified)!.FirstAt.Should().Be(Start.AddHours(1));
    }

    [Fact]
    public async Task A_pause_that_a_timeout_begins_holds_from_the_timeout()
    {
        using var house = new TestHouse("""
            { "Sla": { "Pauses": { "p": { "While": "Waiting" } }, "Always": { "Targets": { "A": { "Within": "2h", "Until": "FirstResponse", "PausedBy": { "p": {} } } } } },
              "Workflow": { "Initial": "New", "States": { "New": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "Waiting" } } },
                "Waiting": { "On": { "Back": { "To": "New" }, "End": { "To": "Z" } } }, "Z": { "Final": true, "Closed": true } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));

        complaint.Clocks.Single().Should().Match<Clock>(
            clock => clock.PausedAt == Start.AddHours(1) && clock.BreachedAt == null && clock.Status == ClockStatus.Paused);
    }

    private static TestHouse HouseOf(string sla, string more = "") => new($$"""{ "Sla": { {{sla}} } {{more}} }""");
}
