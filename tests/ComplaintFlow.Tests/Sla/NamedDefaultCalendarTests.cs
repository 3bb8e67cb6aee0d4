using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Sla;

/// <summary>The calendar under <c>DefaultCalendar</c> counts working time too, wherever a setting names no calendar.</summary>
public sealed class NamedDefaultCalendarTests
{
    private const string Default = """, "DefaultCalendar": "berlin" """;

    [Theory]
    [InlineData("""{ "Within": "1 working day", "Until": "Solved" }""")]
    [InlineData("""{ "Within": "2 working hours", "Until": "Solved" }""")]
    [InlineData("""{ "Within": "3 calendar days", "Until": "Solved", "DayEnd": "CloseOfBusiness" }""")]
    [InlineData("""{ "Within": "3 calendar days", "Until": "Solved", "Roll": "AnyNonWorkingDay" }""")]
    [InlineData("""{ "Within": "24h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "1 working hour" } } }""")]
    [InlineData("""{ "Within": "24h", "Until": "Solved", "OnReopen": "Grace", "Grace": "2 working hours" }""")]
    [InlineData("""{ "Within": "24h", "Until": "Solved", "Extension": { "AtMost": "2 working days" } }""")]
    [InlineData("""{ "Within": "24h", "Until": "Solved", "Steps": { "s": { "At": "1 working hour before due", "Escalate": true } } }""")]
    public void A_target_needs_no_calendar_of_its_own(string target)
    {
        string sla = Desk.Pending($$"""{ "T": {{target}} }""");

        Errors(Desk.RulesOf(sla, Default)).Should().BeEmpty();
        Errors(Desk.RulesOf(sla)).Should().OnlyContain(defect => defect.Code == "CF1034").And.NotBeEmpty()
            .And.OnlyContain(defect => defect.Remedy.Contains("DefaultCalendar", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Duties": { "Task": { "Within": "3 working days" } } }""", "")]
    [InlineData("{}", """, "Practice": { "ReopenWithin": "10 working days", "Retention": "700 working days" }""")]
    public void Nor_does_a_duty_or_a_window(string sla, string more)
    {
        Errors(Desk.RulesOf(sla, more + Default)).Should().BeEmpty();
        Errors(Desk.RulesOf(sla, more)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("""{ "Initial": "A", "States": { "A": { "After": { "late": { "Within": "2 working days", "Do": "Go" } }, "On": { "Go": { "To": "B" } } }, "B": { "Final": true } } }""")]
    [InlineData("""{ "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B", "Do": { "Tasks": { "t": { "For": "CaseOwner", "Within": "2 working days" } } } } } }, "B": { "Final": true } } }""")]
    public void Nor_does_a_timeout_or_a_task(string workflow)
    {
        const string Office = """ "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } }""";

        Errors($$"""{ {{Office}}, "DefaultCalendar": "office", "Workflow": {{workflow}} }""").Should().BeEmpty();
        Errors($$"""{ {{Office}}, "Workflow": {{workflow}} }""").Should().ContainSingle().Which.Code.Should().Be("CF1034");
    }

    [Fact]
    public void Nor_does_a_preset()
    {
        const string Rules =
            """ "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-17:00" } } }, "Sla": { "Presets": { "cn.samr.mediation": {} } } """;

        Errors($$"""{ "DefaultCalendar": "office", {{Rules}} }""").Should().BeEmpty();
        Errors($$"""{ {{Rules}} }""").Should().ContainSingle().Which.Code.Should().Be("CF1091");
    }

    [Fact]
    public async Task The_time_is_counted_by_it()
    {
        using var desk = new Desk(
            Desk.Pending("""{ "Days": { "Within": "1 working day", "Until": "Solved" }, "Hours": { "Within": "10 working hours", "Until": "Solved" }, "Step": { "Within": "48h", "Until": "Solved", "Steps": { "s": { "At": "4 working hours after start", "Escalate": true } } } }"""),
            Default);

        // Friday 6 March 2026, 16:00 in Berlin
        Complaint complaint = await desk.ReceiveAsync("2026-03-06T15:00:00Z");

        Clock(complaint, "Days").DueAt.Should().Be(new DateTimeOffset(2026, 3, 9, 23, 0, 0, TimeSpan.Zero));
        Clock(complaint, "Hours").DueAt.Should().Be(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        Clock(complaint, "Step").Steps[0].At.Should().Be(new DateTimeOffset(2026, 3, 9, 11, 0, 0, TimeSpan.Zero));
        complaint.Clocks.Should().OnlyContain(clock => clock.Calendar == "berlin");
    }

    private static Clock Clock(Complaint complaint, string target) => complaint.Clocks.Single(clock => clock.Target == target);

    private static IEnumerable<Diagnostic> Errors(string rules) =>
        Book.Defects(rules).Where(defect => defect.Severity == DiagnosticSeverity.Error);
}
