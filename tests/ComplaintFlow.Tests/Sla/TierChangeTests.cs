using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Sla.Promises;

namespace ComplaintFlow.Tests.Sla;

public sealed class TierChangeTests
{
    private static readonly string Rules = $$"""
        { "Milestones": { "m": "", "n": "" }, "Workflow": {{Marks}}, "Sla": {
            "Tiers": {
              "Low": { "Rank": 1, "Targets": { "Answer": { "Within": "72h", "Until": "m" }, "Visit": { "Within": "72h", "Until": "n" } } },
              "High": { "Rank": 2, "Targets": { "Answer": { "Within": "4h", "Until": "m",
                  "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" }, "full": { "At": "100%", "Notify": ["Executive", "CaseOwner"], "Escalate": true } } } } } },
            "Always": { "Targets": { "Close": { "Within": "720h", "Until": "Closed" } } } },
          "Classification": { "Rules": { "all": { "When": { "Channel": "Web" }, "Then": { "Tier": "Low" } } } } }
        """;

    private static Reclassify To(string tier) => new() { Tier = tier, Reason = "it is grave" };

    [Fact]
    public async Task The_new_targets_begin_where_they_would_have_begun_and_the_old_ones_end()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await house.DoAsync(id, To("high"));

        complaint.Tier.Should().Be("High", "a tier is written as it is declared");
        complaint.Clocks.Select(clock => (clock.Target, clock.Tier, clock.Status, clock.StartedAt)).Should().Equal(
            ("Close", null, ClockStatus.Running, TestHouse.Start), ("Answer", "Low", ClockStatus.Cancelled, TestHouse.Start),
            ("Visit", "Low", ClockStatus.Cancelled, TestHouse.Start), ("Answer", "High", ClockStatus.Running, TestHouse.Start));
        complaint.Clocks[3].DueAt.Should().Be(TestHouse.Start.AddHours(4));
        (await house.EventsAsync<ClockCancelled>(id)).Should().OnlyContain(cancelled => cancelled.Why == "the tier is High now");
    }

    [Fact]
    public async Task A_target_that_is_overdue_already_makes_one_notice()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(10));
        await house.DoAsync(id, To("High"));

        await house.WakeAllAsync();
        await house.SendAllAsync();

        (await house.StepsAsync(id)).Should().Be(2);
        house.Channel.Notices("StepTaken").Should().ContainSingle().Which.Recipients.Should().Equal("CaseOwner", "Executive");
        (await house.GetAsync(id)).Clocks[3].BreachedAt.Should().Be(TestHouse.Start.AddHours(4));
    }

    [Fact]
    public async Task What_would_have_been_met_is_met()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(2));
        await house.FireAsync(id, "M");
        house.Clock.Advance(TimeSpan.FromHours(20));

        Complaint complaint = await house.DoAsync(id, To("High"));
        await house.WakeAllAsync();

        Clock answer = complaint.Clocks.Single(clock => clock.Tier == "High");
        answer.IsMetInTime.Should().BeTrue();
        answer.EndedAt.Should().Be(TestHouse.Start.AddHours(2));
        (await house.StepsAsync(id)).Should().Be(0);
        complaint.Clocks.Single(clock => clock.Tier == "Low" && clock.Target == "Answer").Status.Should()
            .Be(ClockStatus.Met, "what was met stays met");
    }

    [Fact]
    public async Task A_tier_that_comes_back_does_not_begin_anew_what_was_met()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.FireAsync(id, "M");
        await house.DoAsync(id, To("High"));

        Complaint complaint = await house.DoAsync(id, To("Low"));

        complaint.Clocks.Where(clock => clock.Tier == "Low").Select(clock => (clock.Target, clock.Status)).Should().Equal(
            ("Answer", ClockStatus.Met), ("Visit", ClockStatus.Cancelled), ("Visit", ClockStatus.Running));
    }

    [Fact]
    public async Task The_same_tier_again_moves_nothing()
    {
        using var house = new TestHouse(Rules);
        Complaint before = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));

        Complaint complaint = await house.DoAsync(before.Id, To("LOW"));

        complaint.Clocks.Should().BeEquivalentTo(before.Clocks);
        complaint.Classification.Reasons.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_queue_shows_the_rank_of_the_new_tier()
    {
        using var house = new TestHouse(Rules);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.DoAsync(id, To("High"));

        (await house.Service.QueryAsync(new())).Items.Single().Should()
            .BeEquivalentTo(new { Tier = "High", TierRank = 2, NextDueAt = TestHouse.Start.AddHours(4), Version = 2 });
    }
}
