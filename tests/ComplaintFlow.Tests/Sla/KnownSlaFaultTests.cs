using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Rules;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Sla;

/// <summary>
/// Cases from the issue threads of other systems; each test is named after its thread. Those that concern calendars alone stand with the
/// calendars.
/// </summary>
public sealed class KnownSlaFaultTests
{
    [Fact]
    public async Task Zammad_188_pauses_and_the_time_it_was_closed_move_the_due_instant_of_a_reopened_ticket()
    {
        using Desk desk = Of(
            """{ "Within": "120 working minutes", "Calendar": "daily", "Until": "Filed", "PausedBy": { "customer": {} }, "OnReopen": "Resume" }""");
        await desk.ReceiveAsync("2026-06-04T09:00Z");
        await desk.FireAsync("2026-06-04T09:30Z", "Wait");
        await desk.FireAsync("2026-06-04T09:45Z", "Resume");
        await desk.FireAsync("2026-06-04T10:00Z", "Solve");
        await desk.FireAsync("2026-06-04T10:30Z", "Reopen");

        Clock clock = await desk.ClockAsync();

        clock.Status.Should().Be(ClockStatus.Running);
        clock.DueAt.Should().Be(At("2026-06-04T11:45Z"));
    }

    [Fact]
    public async Task Zammad_5177_a_short_update_target_does_not_overrule_a_long_first_response()
    {
        using var desk = new Desk("""
            { "Always": { "Targets": { "First": { "Within": "120m", "Until": "Replied" }, "Update": { "Within": "60m", "From": "Replied", "Until": "Updated", "Repeat": true } } } }
            """);

        Complaint complaint = await desk.ReceiveAsync("09:00");

        complaint.NextDueAt.Should().Be(At("11:00"));
        complaint.Clocks.Should().ContainSingle().Which.Target.Should().Be("First");
    }

    [Fact]
    public async Task Zammad_5624_a_tier_without_an_update_target_ends_the_one_of_the_tier_before()
    {
        using var desk = new Desk("""
            { "Tiers": { "A": { "Rank": 1, "Targets": { "Update": { "Within": "60m", "Until": "Updated", "Repeat": true } } }, "B": { "Rank": 2 } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.DoAsync("09:10", new Reclassify { Tier = "A", Reason = "r" });

        Complaint complaint = await desk.DoAsync("09:20", new Reclassify { Tier = "B", Reason = "r" });

        complaint.Clocks.Should().ContainSingle().Which.Status.Should().Be(ClockStatus.Cancelled);
        complaint.NextDueAt.Should().BeNull();
        (await desk.House.EventsAsync<ClockCancelled>(desk.Id)).Should().ContainSingle();
    }

    [Fact]
    public async Task Zammad_4353_a_target_that_the_rules_lose_after_its_breach_ends_and_the_breach_stays()
    {
        const string target = """{ "Within": "1h", "Until": "Solved", "Steps": { "more": { "At": "200%", "Notify": "Executive" } } }""";
        using Desk desk = Of(target);
        await desk.ReceiveAsync("09:00");
        await desk.WakeAsync("10:30");

        desk.House.Rules.Set(RulesOf("{}"));
        await desk.FireAsync("10:40", "Set");
        await desk.WakeAsync("12:00");

        Clock clock = await desk.ClockAsync();
        clock.Status.Should().Be(ClockStatus.Cancelled);
        clock.BreachedAt.Should().Be(At("10:00"));
        (await desk.House.StepsAsync(desk.Id)).Should().Be(0);
    }

    [Theory]
    [InlineData("Apply", "2026-03-04T09:00Z", null)]
    [InlineData("Keep", "2026-03-03T09:00Z", "2026-03-04T09:00Z")]
    public async Task Zammad_534_a_holiday_that_is_added_moves_the_due_instant_or_is_noted(string rule, string due, string? corrected)
    {
        string target = $$"""{ "Within": "8 working hours", "Calendar": "c", "Until": "Solved", "OnRulesChange": "{{rule}}" }""";
        string Book(string days) => $$"""
            { "Calendars": { "c": { "TimeZone": "UTC", "Week": { "Mon-Fri": "08:00-16:00" }, "Days": { {{days}} } } }, "Sla": { "Always": { "Targets": { "T": {{target}} } } },
              "Workflow": { "Initial": "New", "States": { "New": { "On": { "Solve": { "To": "Solved" } } }, "Solved": { "Final": true } } } }
            """;
        using var house = new TestHouse(Book(""));
        house.Clock.Advance(At("09:00") - house.Clock.Now);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        house.Rules.Set(Book("""  "2026-03-03": "closed" """));
        await house.Service.ReapplyAsync(id);

        Clock clock = (await house.GetAsync(id)).ClockOf();
        clock.DueAt.Should().Be(At(due));
        clock.PromisedAt.Should().Be(At("2026-03-03T09:00Z"));
        clock.CorrectedAt.Should().Be(corrected is null ? null : At(corrected));
    }

    [Fact]
    public async Task Zammad_3140_the_next_response_runs_from_the_first_unanswered_contact()
    {
        using Desk desk = Of("""{ "Within": "60m", "From": "Contacted", "Until": "Replied" }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("09:10", "Contact");
        (await desk.FireAsync("09:20", "Reply")).NextDueAt.Should().BeNull("the desk spoke last");

        await desk.FireAsync("10:00", "Contact");
        await desk.FireAsync("10:20", "Contact");

        (await desk.ClockAsync()).DueAt.Should().Be(At("11:00"));
    }

    [Theory]
    [InlineData("Combine")]
    [InlineData("Solve")]
    public async Task Zammad_904_and_2949_what_is_merged_or_closed_does_not_escalate(string end)
    {
        using Desk desk = Of(
            """{ "Within": "1h", "Until": "Replied", "Steps": { "late": { "At": "100%", "Notify": "Executive", "Escalate": true } } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("09:30", end);

        Complaint complaint = await desk.WakeAsync("12:00");
        await desk.House.SendAllAsync();

        complaint.Clocks.Should().NotContain(clock => clock.IsAlive);
        complaint.EscalationLevel.Should().Be(0);
        desk.House.Channel.Notices("StepTaken").Should().BeEmpty();
    }

    [Fact]
    public async Task Zammad_4432_and_2157_a_reminder_comes_in_service_time_and_never_at_midnight()
    {
        using Desk desk = Of("""
            { "Within": "50 working minutes", "Calendar": "berlin", "Until": "Solved", "Steps": { "remind": { "At": "60 working minutes after due", "Notify": "CaseOwner" } } }
            """);
        await desk.ReceiveAsync("2026-03-06T16:00+01:00");

        Clock clock = await desk.ClockAsync();

        clock.DueAt.Should().Be(At("2026-03-06T16:50+01:00"));
        clock.Steps.Should().ContainSingle().Which.At.Should().Be(At("2026-03-09T09:50+01:00"));
    }

    [Theory]
    [InlineData("Tokyo", "01:00")]
    [InlineData("Berlin", "09:00")]
    public async Task Zammad_1002_the_site_of_the_customer_chooses_the_calendar(string site, string due)
    {
        using var desk = new Desk("""
            { "Always": { "Targets": { "Tokyo": { "Within": "60 working minutes", "Calendar": "tokyo", "Until": "Replied", "When": { "Site": "Tokyo" } },
                                       "Berlin": { "Within": "60 working minutes", "Calendar": "berlin", "Until": "Replied", "When": { "Site": "Berlin" } } } } }
            """);
        TestHouse house = desk.House;
        Intake intake = TestHouse.Kettle() with
        {
            ReceivedAt = At("00:00"), Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site"] = site },
        };

        Complaint complaint = await house.ReceiveAsync(intake);

        complaint.Clocks.Should().ContainSingle().Which.DueAt.Should().Be(At(due));
    }

    [Fact]
    public async Task Glpi_6902_and_15605_a_pause_that_began_before_a_change_of_tier_counts_for_the_new_target()
    {
        using var desk = new Desk("""
            { "Pauses": { "customer": { "While": "Pending" } }, "Tiers": {
                "Slow": { "Rank": 1, "Targets": { "Solve": { "Within": "8h", "Until": "Solved", "PausedBy": { "customer": {} } } } },
                "Fast": { "Rank": 2, "Targets": { "Solve": { "Within": "2h", "Until": "Solved", "PausedBy": { "customer": {} } } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.DoAsync("09:00", new Reclassify { Tier = "Slow", Reason = "r" });
        await desk.FireAsync("10:00", "Wait");
        await desk.DoAsync("11:00", new Reclassify { Tier = "Fast", Reason = "r" });
        (await desk.WakeAsync("12:30")).Clocks.Should().NotContain(clock => clock.BreachedAt != null);
        (await desk.ClockAsync("Solve")).Status.Should().Be(ClockStatus.Paused);

        await desk.FireAsync("13:00", "Resume");

        Clock clock = await desk.ClockAsync("Solve");
        clock.Tier.Should().Be("Fast");
        clock.DueAt.Should().Be(At("14:00"));
    }

    [Fact]
    public async Task Glpi_10594_a_weekend_inside_a_pause_is_not_added_twice()
    {
        using Desk desk =
            Of("""{ "Within": "480 working minutes", "Calendar": "berlin", "Until": "Solved", "PausedBy": { "customer": {} } }""");
        await desk.ReceiveAsync("2026-03-06T10:00+01:00");
        await desk.FireAsync("2026-03-06T12:00+01:00", "Wait");
        await desk.FireAsync("2026-03-09T12:00+01:00", "Resume");

        (await desk.ClockAsync()).DueAt.Should().Be(At("2026-03-10T10:00+01:00"));
    }

    [Fact]
    public async Task Glpi_23359_the_time_it_was_solved_is_not_told_as_waiting_for_the_customer()
    {
        using Desk desk = Of("""{ "Within": "8h", "Until": "Filed", "PausedBy": { "customer": {} }, "OnReopen": "Resume" }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Solve");
        Complaint complaint = await desk.FireAsync("12:00", "Reopen");

        complaint.Pauses.Should().BeEmpty("the customer was not waited for");
        Clock clock = complaint.ClockOf();
        clock.Gaps.Should().ContainSingle().Which.Should().Be(new ComplaintFlow.Calendars.TimeRange(At("10:00"), At("12:00")));
        clock.DueAt.Should().Be(At("19:00"));
    }

    [Fact]
    public async Task Glpi_24481_nothing_is_breached_while_it_is_paused()
    {
        using Desk desk = Of("""{ "Within": "3h", "Until": "Solved", "PausedBy": { "customer": {} } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("11:00", "Wait");
        (await desk.WakeAsync("13:00")).ClockOf().BreachedAt.Should().BeNull();

        (await desk.FireAsync("14:00", "Resume")).ClockOf().DueAt.Should().Be(At("15:00"));
    }

    [Fact]
    public async Task Glpi_22678_a_step_before_the_due_instant_is_counted_in_open_time()
    {
        using Desk desk = Of("""
            { "Within": "4 working hours", "Calendar": "long", "Until": "Solved", "Steps": { "warn": { "At": "60 working minutes before due", "Notify": "CaseOwner" } } }
            """);
        await desk.ReceiveAsync("17:00");

        Clock clock = await desk.ClockAsync();
        clock.DueAt.Should().Be(At("2026-03-03T11:00Z"));
        clock.Steps[0].At.Should().Be(At("2026-03-03T10:00Z"));
    }

    [Fact]
    public void Glpi_15429_a_step_before_the_start_is_a_defect_and_no_escalation() =>
        Book.Read(RulesOf(
            """{ "Always": { "Targets": { "T": { "Within": "4h", "Until": "Solved", "Steps": { "early": { "At": "6h before due", "Escalate": true } } } } } }"""))
            .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(defect =>
                defect.Code == "CF1070" && defect.Path == "Sla:Always:Targets:T:Steps:early:At");

    [Fact]
    public async Task Glpi_14423_and_1911_each_department_has_its_own_promise_and_the_complaint_keeps_its()
    {
        using var desk = new Desk("""
            { "Always": { "Targets": { "Solve": { "Within": "8h", "Until": "Solved" },
                "One": { "Within": "2h", "Until": "Solved", "PerDepartment": true, "When": { "Department": "One" } },
                "Two": { "Within": "1h", "Until": "Solved", "PerDepartment": true, "When": { "Department": "Two" } } } } }
            """);
        await desk.ReceiveAsync("09:00", TestHouse.Kettle() with { Department = "One" });
        await desk.DoAsync("10:00", new Assign { Owner = "a technician" });
        (await desk.ClockAsync("One")).DueAt.Should().Be(At("11:00"));

        Complaint complaint = await desk.DoAsync("10:30", new Assign { Department = "Two" });

        complaint.ClockOf("One").Status.Should().Be(ClockStatus.Cancelled);
        complaint.ClockOf("Two").DueAt.Should().Be(At("11:30"));
        complaint.ClockOf("Solve").DueAt.Should().Be(At("17:00"));
        complaint.NextDueAt.Should().Be(At("17:00"), "promises inside the house are not the complainant's");
    }

    [Fact]
    public async Task Frappe_1598_and_3547_without_a_match_there_is_no_clock_and_no_error()
    {
        using var desk =
            new Desk("""{ "Always": { "Targets": { "T": { "Within": "1h", "Until": "Solved", "When": { "Site": "Tokyo" } } } } }""");

        (await desk.ReceiveAsync("09:00")).Clocks.Should().BeEmpty();
    }

    [Fact]
    public async Task Chatwoot_10178_and_15024_solving_stops_the_next_response_and_freezes_what_was_late()
    {
        using Desk desk = Of("""{ "Within": "60m", "From": "Contacted", "Until": "Replied" }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("09:00", "Contact");
        await desk.WakeAsync("10:30");
        await desk.FireAsync("12:00", "Solve");

        Clock clock = (await desk.WakeAsync("2026-03-03T12:00Z")).ClockOf();

        clock.Status.Should().Be(ClockStatus.Cancelled);
        clock.OverdueAt(desk.House.Clock.Now).Should().Be(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task OsTicket_5955_a_late_reopening_gives_what_was_left_and_no_instant_notice()
    {
        using Desk desk = Of(
            """{ "Within": "4h", "Until": "Filed", "OnReopen": "Resume", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Solve");

        Complaint complaint = await desk.FireAsync("18:00", "Reopen");
        await desk.WakeAsync("18:00:01");

        complaint.ClockOf().DueAt.Should().Be(At("21:00"));
        (await desk.House.StepsAsync(desk.Id)).Should().Be(0);
    }

    [Fact]
    public async Task AlgaPsa_3091_what_begins_while_it_waits_is_paused_at_once()
    {
        using Desk desk = Of("""{ "Within": "1h", "From": "Contacted", "Until": "Replied", "PausedBy": { "customer": {} } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("09:30", "Wait");
        (await desk.FireAsync("10:00", "Contact")).ClockOf().Status.Should().Be(ClockStatus.Paused);

        (await desk.FireAsync("11:00", "Resume")).ClockOf().DueAt.Should().Be(At("12:00"));
    }

    [Fact]
    public async Task ServiceNow_a_second_before_the_due_instant_nothing_is_breached()
    {
        using Desk desk = Of("""{ "Within": "8760h", "Until": "Solved" }""");
        await desk.ReceiveAsync("09:00");

        (await desk.WakeAsync("2027-03-02T08:59:59Z")).ClockOf().BreachedAt.Should().BeNull();
        (await desk.WakeAsync("2027-03-02T09:00:01Z")).ClockOf().BreachedAt.Should().Be(At("2027-03-02T09:00:00Z"));
    }

    [Fact]
    public async Task Breeze_6691_a_target_that_is_set_later_counts_from_the_beginning_and_tells_it_once()
    {
        using var desk = new Desk("""
            { "Tiers": { "Fast": { "Rank": 1, "Targets": { "Solve": { "Within": "1h", "Until": "Solved", "Steps": {
                "half": { "At": "50%", "Notify": "CaseOwner" }, "full": { "At": "100%", "Notify": "CaseOwner" }, "more": { "At": "30m after due", "Notify": "Executive" } } } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.DoAsync("11:00", new Reclassify { Tier = "Fast", Reason = "r" });

        await desk.WakeAsync("11:00");
        await desk.House.SendAllAsync();

        (await desk.House.StepsAsync(desk.Id)).Should().Be(3);
        desk.House.Channel.Notices("StepTaken").Should().ContainSingle().Which.Recipients.Should().Equal("CaseOwner", "Executive");
    }
}
