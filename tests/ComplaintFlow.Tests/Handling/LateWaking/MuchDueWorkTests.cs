using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

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
    public async Task A_sweep_takes_all_of_it_and_its_rehearsal_says_so()
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(100));

        ActionOutcome rehearsal = await house.Service.ReapplyAsync(id, dryRun: true);
        ActionOutcome outcome = await house.Service.ReapplyAsync(id);

        outcome.Complaint!.EscalationLevel.Should().Be(1_200);
        SnapshotCodec.Write(rehearsal.Complaint!).Should().Equal(SnapshotCodec.Write(outcome.Complaint!));
    }

    [Fact]
    public async Task What_is_permitted_is_said_of_the_complaint_after_all_of_it()
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(100) + TimeSpan.FromMinutes(30));

        (await house.Service.GetPermittedActionsAsync(id, TestHouse.Anna)).Should().OnlyContain(action => action.IsPermitted)
            .And.Contain(action => action.Trigger == "End");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    public async Task The_version_that_a_caller_expects_is_the_one_that_was_there_before(long version, bool accepted)
    {
        using var house = new TestHouse(Restless);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(100) + TimeSpan.FromMinutes(30));
        var options = new ActOptions { ExpectedVersion = version };

        (await house.Service.CanActAsync(id, TriggerActions.Of("End"), TestHouse.Anna, options)).IsAccepted.Should().Be(accepted);
        (await house.ActAsync(id, TriggerActions.Of("End"), options: options)).IsAccepted.Should().Be(accepted);
    }

    [Fact]
    public async Task Each_entry_names_the_rules_that_decided_it_and_clocks_meet_new_rules_at_the_end()
    {
        using var house = new TestHouse(Timed("300 calendar days"));
        string first = house.Book.Hash;
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromDays(100));
        house.Rules.Set(Timed("200 calendar days"));

        await house.WakeAllAsync();

        string second = house.Book.Hash;
        (await house.Service.GetHistoryAsync(id)).Select(entry => entry.RuleBook).Should().Equal(first, second, second, second);
        (await house.EventsAsync<ClockCorrected>(id)).Should().ContainSingle();
        (await house.GetAsync(id)).RuleBook.Should().Be(second);
    }

    private static string Timed(string within) => $$"""
        { "Sla": { "Always": { "Targets": { "T": { "Within": "{{within}}", "Until": "Z" } } } }, {{Restless.Trim()[1..]}}
        """;

    [Fact]
    public async Task A_circle_of_triggers_is_left_out_and_everything_else_goes_on()
    {
        using var house = new TestHouse(Circling);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(6));
        await house.DoAsync(id, new AddNote("The complaint can be handled."));

        (complaint.State, complaint.EscalationLevel, complaint.DueWorkUpTo).Should().Be(("C", 0, null));
        complaint.Clocks.Single().Should().Match<Clock>(clock => clock.BreachedAt == Start.AddHours(2) && clock.Steps[1].TakenAt != null);
        (await house.EventsAsync<StateEntered>(id)).Select(entered => entered.At).Should().Equal(Start.AddHours(1), Start.AddHours(3));
        (await house.EventsAsync<TriggerFailed>(id)).Should().Equal(
            new TriggerFailed { Trigger = "Spin", Code = "CF3012", At = Start.AddHours(2) });
    }

    [Fact]
    public async Task Notices_of_a_circle_are_not_sent_and_those_beside_it_are()
    {
        using var house = new TestHouse(Circling);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.WakeAsync(id, TimeSpan.FromHours(6));
        await house.SendAllAsync();

        house.Channel.Notices(nameof(StepTaken)).Select(notice => notice.Recipients.Single()).Should().Equal("Manager");
        house.Channel.Notices("Spin").Should().BeEmpty();
    }

    [Fact]
    public async Task Too_much_at_one_instant_is_refused_and_no_trigger_is_blamed_for_it()
    {
        string targets = string.Join(", ", Enumerable.Range(0, 110).Select(target => $$"""
            "T{{target}}": { "Within": "1h", "Until": "FirstResponse", "Steps": { {{string.Join(", ", Enumerable.Range(0, 92).Select(step => $$"""
            "s{{step}}": { "At": "100%", "Do": "Note" }
            """))}} } }
            """));
        using var house = new TestHouse($$"""
            { "Sla": { "Always": { "Targets": { {{targets}} } } },
              "Workflow": { "Initial": "A", "States": { "A": { "On": { "Note": { "Do": { "Escalate": true } }, "End": { "To": "B" } } }, "B": { "Final": true } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(2));

        ActionOutcome outcome = await house.Service.ReapplyAsync(id);

        outcome.Refusals.Should().ContainSingle().Which.Message.Should().Contain("at one instant");
        (await house.EventsAsync<TriggerFailed>(id)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_action_that_would_go_around_in_a_circle_is_refused()
    {
        using var house = new TestHouse(Circling);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.WakeAsync(id, TimeSpan.FromHours(1.5));

        (await house.ActAsync(id, TriggerActions.Of("Spin"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3012");
    }

    [Fact]
    public async Task What_fell_due_before_a_rule_failed_is_kept_and_the_rest_is_done_when_the_rule_is_mended()
    {
        using var house = new TestHouse(OpenOn("Mon"));
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint kept = await house.WakeAsync(id, TimeSpan.FromHours(6));
        ActionOutcome refused = await house.ActAsync(id, new AddNote("Is anybody there?"));
        house.Rules.Set(OpenOn("Mon-Fri"));
        Complaint mended = await house.DoAsync(id, new AddNote("There is."));

        (kept.State, kept.DueWorkUpTo).Should().Be(("B", Start.AddHours(1)));
        refused.Refusals.Should().ContainSingle().Which.Message.Should().Contain("The timeout c of the state C has no instant");
        refused.Complaint!.Version.Should().Be(kept.Version);
        (mended.State, mended.DueWorkUpTo).Should().Be(("C", null));
        (await house.EventsAsync<StateEntered>(id)).Select(entered => entered.At).Should().Equal(Start.AddHours(1), Start.AddHours(3));
    }

    [Fact]
    public async Task What_the_rules_refuse_is_tried_again_before_it_is_parked_with_the_reason()
    {
        using var house = new TestHouse(OpenOn("Mon"));
        ComplaintId id = (await house.ReceiveAsync()).Id;

        house.Clock.Advance(TimeSpan.FromHours(6));
        for (int attempt = 0; attempt < 9; attempt++)
        {
            await house.WakeAllAsync();
            (await house.Alarms.GetParkedAsync(ComplaintKey.DefaultTenant, 9, default)).Should().BeEmpty();
            house.Clock.Advance(TimeSpan.FromMinutes(2));
        }
        await house.WakeAllAsync();

        (await house.Alarms.GetParkedAsync(ComplaintKey.DefaultTenant, 9, default)).Should().ContainSingle()
            .Which.Reason.Should().Contain("has no instant");
        house.Logs.All.Should().ContainSingle(entry => entry.Id == 1105);
    }

    private static string OpenOn(string days) => $$"""
        { "Calendars": { "c": { "Week": { "{{days}}": "09:00-10:00" } } }, "DefaultCalendar": "c",
          "Workflow": { "Initial": "A", "States": {
            "A": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" } } },
            "B": { "After": { "b": { "Within": "2h", "Do": "On" } }, "On": { "On": { "To": "C" }, "AddNote": {} } },
            "C": { "After": { "c": { "Within": "5000 working hours", "Do": "End" } }, "On": { "AddNote": {}, "End": { "To": "Z" } } },
            "Z": { "Final": true } } } }
        """;

    private const string Circling = """
        { "Sla": { "Always": { "Targets": { "A": { "Within": "2h", "Until": "FirstResponse", "Steps": {
            "early": { "At": "25%", "Notify": ["Manager"] }, "late": { "At": "100%", "Do": "Spin" } } } } } },
          "Workflow": { "Initial": "A", "States": {
            "A": { "After": { "a": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" } } },
            "B": { "After": { "b": { "Within": "2h", "Do": "On" } }, "On": { "On": { "To": "C" }, "AddNote": {},
              "Spin": { "When": { "Channel": "Web" }, "Do": { "Raise": "Spin", "Escalate": true, "Notify": ["CaseOwner"] } } } },
            "C": { "Closed": true, "On": { "AddNote": {} } } } } }
        """;
}
