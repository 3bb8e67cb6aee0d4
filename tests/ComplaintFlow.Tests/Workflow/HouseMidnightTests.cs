using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Tests.Sla;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>
/// Days that no calendar of their own counts: of reminders, of silence, of windows. The start is 2 March 2026, 08:00 UTC: 1 March in Pago
/// Pago, 22:00 in Kiritimati.
/// </summary>
public sealed class HouseMidnightTests
{
    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-03-12T10:00Z", "2026-03-22T10:00Z", "2026-04-02T10:00Z")]
    [InlineData("Asia/Shanghai", "2026-03-12T16:00Z", "2026-03-22T16:00Z", "2026-04-02T16:00Z")]
    [InlineData("UTC", "2026-03-13T00:00Z", "2026-03-23T00:00Z", "2026-04-03T00:00Z")]
    // The clocks of Los Angeles go forward on 8 March.
    [InlineData("America/Los_Angeles", "2026-03-13T07:00Z", "2026-03-23T07:00Z", "2026-04-03T07:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-03-12T11:00Z", "2026-03-22T11:00Z", "2026-04-02T11:00Z")]
    public async Task Reminders_and_silence_come_when_the_last_day_is_over_where_the_house_is(
        string zone, string first, string second, string silence)
    {
        using Case one = await AskedAsync(Calendars(zone));

        one.Complaint.Timeouts.Where(timeout => timeout.Name != "unanswered").Select(timeout => (timeout.Name, timeout.At)).Should()
            .BeEquivalentTo([("first-reminder", At(first)), ("second-reminder", At(second)), ("silence", At(silence))]);
        (await WokenAsync(one, At(first).AddMicroseconds(-1))).MilestoneOf(Milestones.ComplainantReminded).Should()
            .BeNull("the tenth day is not over");
        (await WokenAsync(one, At(first))).MilestoneOf(Milestones.ComplainantReminded)!.LastAt.Should().Be(At(first));
        (await WokenAsync(one, At(second))).MilestoneOf(Milestones.ComplainantReminded)!.LastAt.Should().Be(At(second));
        (await WokenAsync(one, At(silence).AddMicroseconds(-1))).Outcome.Should().BeNull("the month is not over");
        (await WokenAsync(one, At(silence))).Outcome.Should().Be(CloseOutcomes.NoResponse);
    }

    [Fact]
    public async Task A_calendar_of_its_own_comes_before_the_usual_one()
    {
        const string Own =
            """, "Workflow": { "Preset": "standard", "Regions": { "Waiting": { "States": { "AwaitingComplainant": { "After": { "first-reminder": { "Calendar": "west" } } } } } } }""";
        using Case one = await AskedAsync(Calendars("Asia/Shanghai", "Pacific/Pago_Pago", usual: true, Own));

        one.Complaint.Timeouts.Select(timeout => (timeout.Name, timeout.At)).Should()
            .Contain([("first-reminder", At("2026-03-12T11:00Z")), ("second-reminder", At("2026-03-22T16:00Z"))]);
    }

    [Fact]
    public async Task The_window_of_an_appeal_ends_where_the_house_is()
    {
        using Case one = await Case.AssessedAsync(Calendars("Pacific/Kiritimati"));
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "r" });
        await one.DoAsync(People.Business, new Reject { Why = RejectionReason.TimeBarred, Explanation = "e", OutsideRoutes = ["a court"] });

        one.Complaint.Timeouts.Single(timeout => timeout.Name == "appeal-window").At.Should().Be(At("2026-04-01T10:00Z"));
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-05-31T16:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-05-31T11:00Z")]
    public async Task The_window_of_a_reopening_ends_where_the_house_is(string zone, string end)
    {
        using Case inTime = await Case.ClosedAsync(Calendars(zone)), late = await Case.ClosedAsync(Calendars(zone));
        inTime.House.Clock.Advance(At(end) - inTime.House.Clock.GetUtcNow());
        late.House.Clock.Advance(At(end).AddMicroseconds(1) - late.House.Clock.GetUtcNow());

        await inTime.DoAsync(People.Complainant, new Reopen { Reason = "r" });
        (await late.RefusedAsync(People.Complainant, new Reopen { Reason = "r" })).Code.Should().Be("CF3046");
    }

    [Theory]
    [InlineData("Asia/Shanghai", true)]
    [InlineData("UTC", false)]
    public async Task Calls_on_both_sides_of_midnight_were_on_two_days_where_the_house_is(string zone, bool onTwoDays)
    {
        using Case one = await Case.ExecutedAsync(Calendars(zone));
        // 23:30 in Shanghai, and 00:30 twice.
        foreach (string at in (string[])["2026-03-02T15:30Z", "2026-03-02T16:30Z", "2026-03-02T16:40Z"])
        {
            one.House.Clock.Advance(At(at) - one.House.Clock.GetUtcNow());
            await one.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false));
        }

        (await one.House.ActAsync(one.Complaint.Id, new CustomAction("Unreachable"), People.FollowUp)).IsAccepted.Should().Be(onTwoDays);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-16T16:00Z", "2026-04-12T16:00Z")]
    // The 1st of March is not over there.
    [InlineData("Pacific/Pago_Pago", "2026-03-16T11:00Z", "2026-04-12T11:00Z")]
    public async Task The_days_of_a_target_without_a_calendar_end_where_the_house_is_and_so_do_those_of_its_extension(
        string zone, string due, string extended)
    {
        using Case one = await Case.ReceivedAsync(
            Targets(zone, """ "Answer": { "Within": "2 calendar weeks", "Until": "FinalResponseSent", "Extension": { "Times": 1 } }"""));
        one.Complaint.ClockOf("Answer").Should().Match<Clock>(clock => clock.DueAt == At(due) && clock.Calendar == "house");

        await one.DoAsync(People.Supervisor, new Extend { Target = "Answer", By = "27 calendar days", Reason = "the laboratory" });
        one.Complaint.ClockOf("Answer").DueAt.Should().Be(At(extended));
    }

    [Fact]
    public async Task A_clock_of_hours_is_extended_by_days_of_the_house()
    {
        using Case one = await Case.ReceivedAsync(
            Targets("Asia/Shanghai", """ "Answer": { "Within": "24h", "Until": "FinalResponseSent", "Extension": { "Times": 1 } }"""));
        one.Complaint.ClockOf("Answer").Should()
            .Match<Clock>(clock => clock.Calendar == null && clock.DueAt == TestHouse.Start.AddHours(24));

        await one.DoAsync(People.Supervisor, new Extend { Target = "Answer", By = "2 calendar days", Reason = "the laboratory" });
        one.Complaint.ClockOf("Answer").DueAt.Should().Be(At("2026-03-05T16:00Z"));
    }

    [Fact]
    public async Task A_target_comes_into_force_by_the_date_of_the_house()
    {
        // 16:30 UTC on the 2nd is the 3rd of March in Shanghai.
        using Case one = await Case.ReceivedAsync(
            Targets("Asia/Shanghai",
                """ "Answer": { "Within": "24h", "From": "Assessed", "Until": "FinalResponseSent", "ValidFrom": "2026-03-03" }""",
                """, "Workflow": { "Preset": "standard", "States": { "Received": { "On": { "BeginAssessment": { "Do": { "Milestone": "Assessed" } } } } } }, "Milestones": { "Assessed": "looked at" }"""));
        one.House.Clock.Advance(At("2026-03-02T16:30Z") - TestHouse.Start);
        await one.DoAsync(People.Intake, new BeginAssessment());

        one.Complaint.Clocks.Should().ContainSingle(clock => clock.Target == "Answer");
    }

    [Fact]
    public async Task A_clock_that_runs_keeps_its_days_when_another_calendar_becomes_the_usual_one()
    {
        const string Sla =
            """, "Sla": { "Pauses": { "complainant": { "While": "AwaitingComplainant" } }, "Always": { "Targets": { "Answer": { "Within": "10 calendar days", "Until": "FinalResponseSent", "PausedBy": { "complainant": {} } } } } }""";
        using Case one = await Case.AssessedAsync(Calendars("Asia/Shanghai", "Pacific/Pago_Pago", usual: true, Sla));
        one.Complaint.ClockOf("Answer").DueAt.Should().Be(At("2026-03-12T16:00Z"));
        one.House.Rules.Set(
            Calendars("Asia/Shanghai", "Pacific/Pago_Pago", usual: true, Sla)
                .Replace("\"DefaultCalendar\": \"house\"", "\"DefaultCalendar\": \"west\"", StringComparison.Ordinal));

        await one.DoAsync(People.Intake, new RequestInformation("When?"));
        one.House.Clock.Advance(TimeSpan.FromDays(2));
        await one.DoAsync(People.Complainant, new ProvideInformation("In May."));
        one.Complaint.ClockOf("Answer").DueAt.Should().Be(At("2026-03-14T16:00Z"));
    }

    [Fact]
    public void Several_zones_without_a_usual_calendar_are_told()
    {
        Book.Good(Calendars("Asia/Shanghai", "Pacific/Pago_Pago")).Warnings.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(
                warning => warning.Code == "CF1050" && warning.Path == "DefaultCalendar" && warning.Remedy.Contains("DefaultCalendar"));
        Book.Good(Calendars("Asia/Shanghai", "Pacific/Pago_Pago", usual: true)).Warnings.Should().BeEmpty();
        Book.Good(Calendars("Asia/Shanghai", "Asia/Shanghai")).Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Several_zones_are_days_of_UTC_and_a_name_settles_it()
    {
        Book.Good(Calendars("Asia/Shanghai", "Pacific/Pago_Pago")).DefaultCalendar.Should().BeNull();
        Book.Good(Calendars("Asia/Shanghai", "Pacific/Pago_Pago", usual: true)).DefaultCalendar!.Zone.Id.Should().Be("Asia/Shanghai");
        Book.Good(Calendars("Asia/Shanghai", "Asia/Shanghai")).DefaultCalendar!.Zone.Id.Should().Be("Asia/Shanghai");
        RuleBookReader.Read(RuleBookBuilder.Standard
            .Calendar("house", c => c.Week("Mon", "09:00-17:00"))
            .Calendar("east", c => (c with { TimeZone = "Asia/Tokyo" }).Week("Mon", "09:00-17:00")).DefaultCalendar("east"))
            .OrThrow().DefaultCalendar!.Zone.Id.Should().Be("Asia/Tokyo");
    }

    [Fact]
    public void A_usual_calendar_that_does_not_exist_is_a_defect() =>
        Book.Defects("""{ "DefaultCalendar": "office" }""").Select(defect => $"{defect.Code} {defect.Path}").Should()
            .Equal("CF1033 DefaultCalendar");

    private static string Calendars(string zone) =>
        $$"""{ "Calendars": { "house": { "TimeZone": "{{zone}}", "Week": { "Mon-Fri": "09:00-17:00" } } } }""";

    private static string Targets(string zone, string targets, string more = "") =>
        $$"""{ "Calendars": { "house": { "TimeZone": "{{zone}}", "Week": { "Mon-Fri": "09:00-17:00" } } }, "Sla": { "Always": { "Targets": { {{targets}} } } }{{more}} }""";

    private static string Calendars(string house, string west, bool usual = false, string more = "") => $$"""
        { "Calendars": { "house": { "TimeZone": "{{house}}", "Week": { "Mon-Fri": "09:00-17:00" } }, "west": { "TimeZone": "{{west}}", "Week": { "Mon-Fri": "09:00-17:00" } } }
          {{(usual ? ", \"DefaultCalendar\": \"house\"" : "")}}{{more}} }
        """;

    private static async Task<Case> AskedAsync(string rules)
    {
        Case one = await Case.AssessedAsync(rules);
        await one.DoAsync(People.Intake, new RequestInformation("When was it bought?"));
        return one;
    }

    private static async Task<Complaint> WokenAsync(Case one, DateTimeOffset at) =>
        await one.House.WakeAsync(one.Complaint.Id, at - one.House.Clock.GetUtcNow());

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
