using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Sla;

public sealed class ClockChangeTests
{
    private const string Extensible = """
        { "Within": "4 working days", "Calendar": "long", "Until": "Solved", "Extension": { "Times": 1, "AtMost": "5 working days", "By": ["BusinessManager"] },
          "Steps": { "warn": { "At": "1h before due", "Notify": "CaseOwner" } } }
        """;

    private static Extend By(string time) => new() { Target = "T", By = time, Reason = "the laboratory needs longer" };

    [Fact]
    public async Task An_extension_keeps_both_dates_and_moves_the_steps_to_come()
    {
        using Desk desk = Of(Extensible);
        await desk.ReceiveAsync("09:00");

        Complaint complaint = await desk.DoAsync("2026-03-05T09:00Z", By("5 working days"));

        Clock clock = complaint.ClockOf();
        (clock.PromisedAt, clock.DueAt).Should()
            .Be((At("2026-03-07T00:00Z"), At("2026-03-14T00:00Z")), "days count from the day after the last one");
        clock.Extensions.Should()
            .Equal(new ClockExtension("5 working days", At("2026-03-07T00:00Z"), At("2026-03-14T00:00Z"), "anna", At("2026-03-05T09:00Z"))
        {
            Reason = "the laboratory needs longer",
        });
        clock.Steps.Should().ContainSingle().Which.At.Should().Be(At("2026-03-13T23:00Z"));
        (await desk.House.Service.GetHistoryAsync(desk.Id))[^1].Reason.Should().Be("the laboratory needs longer");
    }

    [Fact]
    public async Task A_share_of_working_time_falls_into_working_time_also_when_it_was_extended()
    {
        using Desk desk = Of("""
            { "Within": "8 working hours", "Calendar": "long", "Until": "Solved", "Extension": { "Times": 1 }, "Steps": { "warn": { "At": "75%", "Notify": "CaseOwner" } } }
            """);
        await desk.ReceiveAsync("09:00");

        Clock clock = (await desk.DoAsync("10:00", By("8 working hours"))).ClockOf();

        (clock.DueAt, clock.Steps[0].At).Should().Be((At("2026-03-03T15:00Z"), At("2026-03-03T11:00Z")));
    }

    [Theory]
    [InlineData("6 working days", "CF3115")]
    [InlineData("24h", "CF3115")]
    [InlineData("1d", "CF3115")]
    [InlineData("0h", "CF3115")]
    public async Task An_extension_that_is_too_long_or_in_another_unit_is_refused(string by, string code)
    {
        using Desk desk = Of(Extensible);
        await desk.ReceiveAsync("09:00");

        ActionOutcome outcome = await desk.House.ActAsync(desk.Id, By(by));

        outcome.Refusals.Select(refusal => refusal.Code).Should().Equal(code);
        (await desk.ClockAsync()).Extensions.Should().BeNull();
    }

    [Fact]
    public async Task An_extension_is_refused_when_it_is_late_or_was_granted_as_often_as_it_may_be_or_by_the_wrong_person()
    {
        using Desk desk = Of(Extensible);
        await desk.ReceiveAsync("09:00");
        (await desk.House.ActAsync(desk.Id, By("1 working days"), Actor.Of("bob", Roles.CaseOwner))).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");
        await desk.DoAsync("10:00", By("1 working days"));
        (await desk.House.ActAsync(desk.Id, By("1 working days"))).Refusals.Should().ContainSingle().Which.Message.Should()
            .Contain("as often as it may be");

        using Desk late = Of(Extensible);
        await late.ReceiveAsync("09:00");
        late.To("2026-03-07T00:00:01Z");
        (await late.House.ActAsync(late.Id, By("1 working days"))).Refusals.Should().ContainSingle().Which.Message.Should()
            .Contain("past due");
    }

    [Fact]
    public async Task At_the_due_instant_itself_an_extension_is_in_time()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Solved", "Extension": { "Times": 1 } }""");
        await desk.ReceiveAsync("09:00");

        (await desk.DoAsync("10:00", By("1h"))).ClockOf().DueAt.Should().Be(At("11:00"));
        (await desk.WakeAsync("10:30")).ClockOf().BreachedAt.Should().BeNull();
    }

    [Fact]
    public async Task A_target_without_a_rule_for_extensions_cannot_be_extended_and_one_that_does_not_run_is_not_found()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Replied" }""");
        await desk.ReceiveAsync("09:00");
        (await desk.House.ActAsync(desk.Id, By("1h"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3019");
        await desk.FireAsync("09:30", "Reply");

        (await desk.House.ActAsync(desk.Id, By("1h"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3018");
    }

    [Fact]
    public async Task An_exemption_ends_the_clock_and_says_why()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Solved", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } }""");
        await desk.ReceiveAsync("09:00");

        await desk.DoAsync("09:30", new Exempt { Target = "T", Reason = "duplicate of an older case" });

        Clock clock = (await desk.WakeAsync("12:00")).ClockOf();
        clock.Status.Should().Be(ClockStatus.Exempted);
        clock.Exemption.Should().Be(new ClockExemption("duplicate of an older case", "anna", At("09:30")));
        clock.BreachedAt.Should().BeNull();
        (await desk.House.StepsAsync(desk.Id)).Should().Be(0);
        (await desk.House.ActAsync(desk.Id, new Exempt { Target = "T", Reason = "again" })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3018");
    }

    [Fact]
    public async Task A_complaint_that_missed_a_target_is_closed_when_somebody_has_said_why()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Replied", "ExplainBreach": true }""");
        await desk.ReceiveAsync("09:00");
        await desk.WakeAsync("11:00");

        (await desk.House.ActAsync(desk.Id, new CustomAction("Solve"))).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3015");
        await desk.DoAsync("11:10", new ExplainBreach { Target = "T", Responsible = "Supplier", Reason = "parts came late" });
        Complaint complaint = await desk.FireAsync("11:20", "Solve");

        complaint.State.Should().Be("Solved");
        complaint.ClockOf().Breach.Should().Be(new BreachExplanation("parts came late", "Supplier", "anna"));
        (await desk.House.ActAsync(desk.Id, new ExplainBreach { Target = "Other", Responsible = "x", Reason = "y" })).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3018");
    }

    [Theory]
    [InlineData("Fresh", "16:00", "09:00")]
    [InlineData("Resume", "15:30", "09:00")]
    [InlineData("None", "10:30", "09:00")]
    public async Task Reopening_follows_the_rule_of_the_target(string rule, string due, string received)
    {
        using Desk desk = Of($$"""{ "Within": "1h", "Until": "Filed", "OnReopen": "{{rule}}" }""");
        await desk.ReceiveAsync(received);
        await desk.FireAsync("09:30", "Solve");

        Complaint complaint = await desk.FireAsync("15:00", "Reopen");

        Clock clock = complaint.Clocks[^1];
        if (rule == "None")
            clock.Status.Should().Be(ClockStatus.Cancelled);
        else
            (clock.Status, clock.DueAt).Should().Be((ClockStatus.Running, At(due)));
        complaint.MilestoneOf(Milestones.Reopened)!.LastAt.Should().Be(At("15:00"));
    }

    [Fact]
    public async Task Reopening_leaves_at_least_the_grace()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Filed", "OnReopen": "Grace", "Grace": "2h" }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("09:50", "Solve");

        (await desk.FireAsync("15:00", "Reopen")).Clocks[^1].DueAt.Should().Be(At("17:00"));
    }

    [Fact]
    public async Task A_progress_update_is_owed_again_after_each()
    {
        using Desk desk = Of("""{ "Within": "2h", "Until": "Updated", "Repeat": true, "Restart": "NewFacts" }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Update");
        (await desk.ClockAsync()).DueAt.Should().Be(At("12:00"));
        await desk.FireAsync("11:00", "NewFacts");
        (await desk.ClockAsync()).DueAt.Should().Be(At("13:00"));

        Complaint complaint = await desk.FireAsync("11:30", "Solve");

        complaint.Clocks.Select(clock => clock.Status).Should().Equal(ClockStatus.Met, ClockStatus.Cancelled, ClockStatus.Cancelled);
    }

    [Fact]
    public async Task A_target_starts_is_met_and_ends_on_conditions_too()
    {
        using Desk desk = Of("""
            { "Within": "2h", "From": { "When": { "Site": "Tokyo" } }, "Until": { "On": "Replied", "When": { "Site": "Tokyo" } }, "Cancel": { "When": { "Site": "Berlin" } } }
            """);
        await desk.ReceiveAsync("09:00");
        (await desk.DoAsync("09:30", Site("Tokyo"))).ClockOf().DueAt.Should().Be(At("11:30"));
        await desk.DoAsync("09:40", Site("Tokyo"));
        (await desk.DoAsync("09:50", Site("Berlin"))).ClockOf().Status.Should().Be(ClockStatus.Cancelled);
        await desk.DoAsync("10:00", Site("Tokyo"));

        (await desk.FireAsync("10:30", "Reply")).Clocks.Select(clock => clock.Status).Should()
            .Equal(ClockStatus.Cancelled, ClockStatus.Met);
    }

    [Fact]
    public async Task A_condition_that_begins_to_hold_by_the_passing_of_time_begins_once()
    {
        using var house = new TestHouse("""
            { "Sla": { "Always": { "Targets": { "T": { "Within": "5h", "Until": { "When": { "State": "B" } }, "Repeat": true }, "R": { "Within": "5h", "Until": "C", "Restart": { "When": { "State": "B" } } } } } },
              "Workflow": { "Initial": "A", "States": { "A": { "After": { "go": { "Within": "1h", "Do": "Go" } }, "On": { "Go": { "To": "B" } } }, "B": { "On": { "End": { "To": "C" } } }, "C": { "Final": true } } } }
            """);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(1));

        complaint.State.Should().Be("B");
        complaint.Clocks.Select(clock => (clock.Target, clock.Status)).Should().BeEquivalentTo(
            [("R", ClockStatus.Cancelled), ("T", ClockStatus.Met), ("R", ClockStatus.Running), ("T", ClockStatus.Running)]);
    }

    [Fact]
    public async Task A_target_may_run_on_after_closing_and_a_final_state_ends_it_all_the_same()
    {
        using Desk desk = Of("""{ "Within": "72h", "Until": "Replied", "OnClosed": "Run" }""");
        await desk.ReceiveAsync("09:00");
        (await desk.FireAsync("10:00", "Solve")).ClockOf().Status.Should().Be(ClockStatus.Running);

        (await desk.FireAsync("11:00", "File")).ClockOf().Status.Should().Be(ClockStatus.Cancelled);
    }

    [Fact]
    public async Task A_rule_that_comes_into_force_holds_for_what_begins_then()
    {
        const string targets = """
            { "Always": { "Targets": { "Old": { "Within": "45 calendar days", "Until": "Solved", "Calendar": "long", "ValidUntil": "2026-04-14" }, "New": { "Within": "60 calendar days", "Until": "Solved", "Calendar": "long", "ValidFrom": "2026-04-15" } } } }
            """;
        using var before = new Desk(targets);
        using var after = new Desk(targets);

        (await before.ReceiveAsync("2026-04-14T23:59Z")).Clocks.Should().ContainSingle().Which.Target.Should().Be("Old");
        (await after.ReceiveAsync("2026-04-15T00:00Z")).Clocks.Should().ContainSingle().Which.Target.Should().Be("New");
    }

    [Theory]
    [InlineData("Keep", "Slow", "17:00")]
    [InlineData("New", "Fast", "12:00")]
    [InlineData("Apply", "Fast", "11:00")]
    public async Task A_change_of_tier_follows_the_rule_of_the_target(string rule, string tier, string due)
    {
        using var desk = new Desk($$"""
            { "Tiers": { "Slow": { "Rank": 1, "Targets": { "T": { "Within": "8h", "Until": "Solved", "OnTierChange": "{{rule}}" } } },
                         "Fast": { "Rank": 2, "Targets": { "T": { "Within": "2h", "Until": "Solved", "OnTierChange": "{{rule}}" } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.DoAsync("09:00", new Reclassify { Tier = "Slow", Reason = "r" });

        Complaint complaint = await desk.DoAsync("10:00", new Reclassify { Tier = "Fast", Reason = "r" });

        Clock clock = complaint.Clocks.Single(clock => clock.IsAlive);
        (clock.Tier, clock.DueAt).Should().Be((tier, At(due)));
    }

    [Theory]
    [InlineData("Keep", "17:00", "11:00")]
    [InlineData("New", "17:00", null)]
    [InlineData("Apply", "11:00", null)]
    public async Task A_change_of_rules_follows_the_rule_of_the_target(string rule, string due, string? corrected)
    {
        string Target(string within) =>
            Pending($$"""{ "T": { "Within": "{{within}}", "Until": "Solved", "OnRulesChange": "{{rule}}" } }""");
        using var desk = new Desk(Target("8h"));
        await desk.ReceiveAsync("09:00");
        desk.To("10:00");
        desk.House.Rules.Set(RulesOf(Target("2h")));

        Complaint tried = (await desk.House.Service.ReapplyAsync(desk.Id, dryRun: true)).Complaint!;
        (await desk.ClockAsync()).DueAt.Should().Be(At("17:00"), "trying changes nothing");
        await desk.House.Service.ReapplyAsync(desk.Id);

        Clock clock = await desk.ClockAsync();
        (clock.DueAt, clock.CorrectedAt).Should().Be((At(due), corrected is null ? null : At(corrected)));
        tried.Clocks[^1].Should().BeEquivalentTo(clock);
    }

    [Theory]
    [InlineData("Keep", "19:00", "15:00")]
    [InlineData("New", "19:00", null)]
    [InlineData("Apply", "15:00", null)]
    public async Task A_reopened_clock_meets_the_rules_that_came_while_it_was_closed(string rule, string due, string? corrected)
    {
        string Target(string within) =>
            Pending($$"""{ "T": { "Within": "{{within}}", "Until": "Filed", "OnReopen": "Resume", "OnRulesChange": "{{rule}}" } }""");
        using var desk = new Desk(Target("8h"));
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Solve");
        desk.House.Rules.Set(RulesOf(Target("4h")));

        Clock clock = (await desk.FireAsync("12:00", "Reopen")).ClockOf();

        (clock.DueAt, clock.CorrectedAt).Should().Be((At(due), corrected is null ? null : At(corrected)));
    }

    [Fact]
    public async Task A_calendar_that_is_corrected_may_make_a_pause_longer_and_then_nothing_is_late()
    {
        string Rules(string days) => RulesOf(
            Pending("""{ "T": { "Within": "3 calendar days", "Calendar": "c", "Until": "Solved", "OnRulesChange": "Apply", "PausedBy": { "customer": { "AtMost": "1 working day" } } } }"""),
            calendars: $$"""{ "c": { "TimeZone": "UTC", "Week": { "Mon-Fri": "08:00-16:00" }, "Days": { {{days}} } } }""");
        using var desk = new Desk("{}");
        desk.House.Rules.Set(Rules(""));
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("2026-03-05T10:00Z", "Wait");
        (await desk.WakeAsync("2026-03-07T00:00:01Z")).ClockOf().BreachedAt.Should().Be(At("2026-03-07T00:00Z"));

        desk.House.Rules.Set(Rules("""  "2026-03-06": "closed" """));
        await desk.House.Service.ReapplyAsync(desk.Id);

        Clock clock = await desk.ClockAsync();
        (clock.Status, clock.ResumesAt, clock.BreachedAt).Should().Be((ClockStatus.Paused, At("2026-03-10T00:00Z"), null));
    }

    private static CustomAction Site(string site) =>
        new("Set") { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site"] = site } };
}
