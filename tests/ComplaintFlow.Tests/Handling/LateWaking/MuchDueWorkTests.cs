using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.LateWaking;

/// <summary>More has fallen due than one entry takes, or a part of it fails. What can be done is done, in order.</summary>
public sealed class MuchDueWorkTests
{
    private const string Restless = """
        { "Workflow": { "Initial": "A", "States": { "A": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" }, "End": { "To": "Z" } } },
            "B": { "After": { "b": { "Within": "1h", "Do": "Back" } }, "On": { "Back": { "To": "A", "Do": { "Escalate": true } } } }, "Z": { "Final": true } } } }
        """;

    private static readonly DateTimeOffset Start = TestHouse.Start;

    [Fact]
    public async Task An_action_comes_after_all_that_fell_due_in_years()
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(500) + TimeSpan.FromMinutes(30));

        ActionOutcome asked = await house.Service.CanActAsync(id, TriggerActions.Of("End"), TestHouse.Anna);
        Complaint complaint = await house.FireAsync(id, "End");

        asked.Refusals.Should().BeEmpty();
        (complaint.State, complaint.EscalationLevel, complaint.DueWorkUpTo).Should().Be(("Z", 6_000, null));
        (await house.EventsAsync<StateEntered>(id)).SkipLast(1).Select(entered => entered.At).Should()
            .Equal(Enumerable.Range(1, 12_000).Select(hour => Start.AddHours(hour)));
    }

    [Fact]
    public async Task The_worker_takes_a_thousand_pieces_at_a_time()
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromDays(100));

        complaint.EscalationLevel.Should().Be(1_200);
        IReadOnlyList<HistoryEntry> history = await house.Service.GetHistoryAsync(id);
        history.Select(entry => entry.Events.OfType<DueWorkProcessed>().SingleOrDefault()?.UpTo).Should()
            .Equal(null, Start.AddHours(1_000), Start.AddHours(2_000), null);
        history.Skip(1).Should().OnlyContain(entry => entry.At == house.Clock.Now);
        SnapshotCodec.Write(Evolution.Fold(history)!).Should().Equal((await house.StoredAsync(id)).Snapshot.ToArray());
    }

    [Fact]
    public async Task A_sweep_takes_all_of_it()
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(100));

        ActionOutcome preview = await house.Service.ReapplyAsync(id, dryRun: true);
        ActionOutcome outcome = await house.Service.ReapplyAsync(id);

        preview.Refusals.Should().BeEmpty();
        outcome.Complaint!.EscalationLevel.Should().Be(1_200);
    }

    [Fact]
    public async Task What_fell_due_before_a_rule_failed_is_kept_and_the_rest_is_done_when_the_rule_is_mended()
    {
        using var house = new TestHouse(RulesWith("\"Do\": \"Spin\"", "\"Notify\": [\"Manager\"]"));
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint kept = await house.WakeAsync(id, TimeSpan.FromHours(6));
        ActionOutcome refused = await house.ActAsync(id, new AddNote("Is anybody there?"));
        house.Rules.Set(RulesWith("\"Escalate\": true", "\"Notify\": [\"Manager\"]"));
        Complaint mended = await house.DoAsync(id, new AddNote("There is."));

        (kept.State, kept.DueWorkUpTo).Should().Be(("B", Start.AddHours(1)));
        kept.Clocks.Should().OnlyContain(clock => clock.BreachedAt == null);
        refused.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3012");
        refused.Complaint!.Version.Should().Be(kept.Version);
        (mended.State, mended.EscalationLevel, mended.DueWorkUpTo).Should().Be(("C", 1, null));
        mended.Clocks.Single().BreachedAt.Should().Be(Start.AddHours(2));
        (await house.EventsAsync<StateEntered>(id)).Select(entered => entered.At).Should().Equal(Start.AddHours(1), Start.AddHours(3));
    }

    [Fact]
    public async Task Notices_of_what_was_kept_are_sent_and_those_of_what_failed_are_not()
    {
        using var house = new TestHouse(RulesWith("\"Notify\": [\"CaseOwner\"], \"Do\": \"Spin\"", "\"Notify\": [\"Manager\"]"));
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.WakeAsync(id, TimeSpan.FromHours(6));
        await house.SendAllAsync();

        house.Channel.Notices(nameof(StepTaken)).Should().ContainSingle()
            .Which.Recipients.Should().Equal("Manager");
    }

    private static string RulesWith(string step, string early) => $$"""
        { "Sla": { "Always": { "Targets": { "A": { "Within": "2h", "Until": "FirstResponse", "Steps": {
            "early": { "At": "25%", {{early}} }, "late": { "At": "100%", {{step}} } } } } } },
          "Workflow": { "Initial": "A", "States": {
            "A": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" } } },
            "B": { "After": { "b": { "Within": "2h", "Do": "On" } }, "On": { "On": { "To": "C" }, "Spin": { "When": { "Channel": "Web" }, "Do": { "Raise": "Spin" } }, "AddNote": {} } },
            "C": { "Closed": true, "On": { "AddNote": {} } } } } }
        """;
}
