using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Sla;

/// <summary>
/// A small service desk: it works, waits, solves and reopens. Times of day are of Monday 2 March 2026 in UTC, unless a test says otherwise.
/// </summary>
internal sealed class Desk(string sla, string more = "") : IDisposable
{
    private const string Workflow = """
        { "Initial": "Open", "States": {
            "Open": { "Initial": "Working", "On": {
                "Solve": { "To": "Solved" }, "Combine": { "To": "Merged" }, "Contact": { "Do": { "Milestone": "Contacted" } }, "Reply": { "Do": { "Milestone": "Replied" } },
                "Update": { "Do": { "Milestone": "Updated" } }, "NewFacts": { "Do": { "Milestone": "NewFacts" } }, "Set": {}, "Assign": {}, "Reclassify": {}, "Extend": {}, "Exempt": {}, "ExplainBreach": {} } },
            "Working": { "Parent": "Open", "On": { "Wait": { "To": "Pending" }, "Test": { "To": "Testing" } } },
            "Pending": { "Parent": "Open", "On": { "Resume": { "To": "Working" }, "Test": { "To": "Testing" } } },
            "Testing": { "Parent": "Open", "On": { "Resume": { "To": "Working" } } },
            "Solved": { "Closed": true, "On": { "Reopen": { "To": "Working" }, "File": { "To": "Filed" }, "ExplainBreach": {} } },
            "Filed": { "Final": true, "Closed": true }, "Merged": { "Final": true, "Closed": true } } }
        """;

    private const string Calendars = """
        { "berlin": { "TimeZone": "Europe/Berlin", "Week": { "Mon-Fri": "09:00-17:00" } }, "daily": { "TimeZone": "Europe/Berlin", "Week": { "Mon-Sun": "09:00-18:00" } },
          "tokyo": { "TimeZone": "Asia/Tokyo", "Week": { "Mon-Fri": "09:00-17:00" } }, "long": { "TimeZone": "UTC", "Week": { "Mon-Fri": "08:00-18:00" } } }
        """;

    private const string Milestones = """{ "Contacted": "", "Replied": "", "Updated": "", "NewFacts": "" }""";

    private readonly TestHouse _house = new(RulesOf(sla, more));

    public TestHouse House => _house;

    public ComplaintId Id { get; private set; }

    /// <param name="sla">What stands in the section Sla.</param>
    /// <param name="more">Further sections, each after a comma.</param>
    /// <param name="calendars">The calendars, where those of the desk will not do.</param>
    public static string RulesOf(string sla, string more = "", string calendars = Calendars) =>
        $$"""{ "Milestones": {{Milestones}}, "Fields": { "Site": "Word", "Urgent": "Word" }, "Calendars": {{calendars}}, "Sla": {{sla}}, "Workflow": {{Workflow}} {{more}} }""";

    /// <summary>One target that always applies, and a pause while the complaint is pending.</summary>
    public static Desk Of(string target) => new(Pending($$"""{ "T": {{target}} }"""));

    /// <summary>Targets that always apply, and pauses while the complaint is pending or tested.</summary>
    public static string Pending(string targets) =>
        $$"""{ "Pauses": { "customer": { "While": "Pending" }, "lab": { "While": "Testing" } }, "Always": { "Targets": {{targets}} } }""";

    public void Dispose() => _house.Dispose();

    public async Task<Complaint> ReceiveAsync(string at, Intake? intake = null)
    {
        To(at);
        Complaint complaint = await _house.ReceiveAsync(intake);
        Id = complaint.Id;
        return complaint;
    }

    public async Task<Complaint> FireAsync(string at, string trigger)
    {
        To(at);
        return await _house.FireAsync(Id, trigger);
    }

    public async Task<Complaint> DoAsync(string at, ComplaintAction action)
    {
        To(at);
        return await _house.DoAsync(Id, action);
    }

    public async Task<Complaint> WakeAsync(string at)
    {
        To(at);
        await _house.WakeAllAsync();
        return await _house.GetAsync(Id);
    }

    public async Task<Clock> ClockAsync(string target = "T") => (await _house.GetAsync(Id)).Clocks.Last(clock => clock.Target == target);

    public void To(string at)
    {
        DateTimeOffset then = At(at);
        then.Should().BeOnOrAfter(_house.Clock.Now, "time does not run backwards");
        _house.Clock.Advance(then - _house.Clock.Now);
    }

    /// <summary>A time of the Monday, or an instant.</summary>
    public static DateTimeOffset At(string text) => text.Length <= 8
        ? new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
