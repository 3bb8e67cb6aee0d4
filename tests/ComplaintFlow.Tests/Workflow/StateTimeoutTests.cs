using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

public sealed class StateTimeoutTests
{
    private const string Rules = """
        { "Calendars": { "c": { "TimeZone": "UTC", "Week": { "Mon-Fri": "08:00-16:00" } } }, "Workflow": { "Initial": "Open", "States": {
            "Open": { "Initial": "New", "After": { "stale": { "Within": "10 working hours", "Calendar": "c", "Do": "Close" } }, "On": { "Close": { "To": "Closed" }, "Again": { "To": "New" } } },
            "New": { "Parent": "Open", "After": { "nudge": { "Within": "1h", "Do": "Nudge" }, "ask": { "Within": "2h", "Do": "Ask" } }, "On": { "Nudge": { "Do": { "Notify": "CaseOwner" } }, "Ask": { "To": "Waiting" } } },
            "Waiting": { "Parent": "Open", "After": { "silence": { "Within": "24h", "Do": "Never" } }, "On": { "Answer": { "To": "New" } } },
            "Closed": { "Final": true, "Closed": true, "Entry": { "Notify": "CaseOwner" } }, "Elsewhere": { "Final": true, "Closed": true, "On": {} } },
            "Regions": { "Side": { "Initial": "Idle", "States": { "Idle": { "On": { "Never": { "When": { "State": "Closed" } }, "Out": { "To": "Gone" } } }, "Gone": { "Final": true } } } } } }
        """;

    private static TestHouse House() =>
        new(Rules.Replace(""", "Elsewhere": { "Final": true, "Closed": true, "On": {} }""", "", StringComparison.Ordinal));

    [Fact]
    public async Task A_state_fires_its_trigger_when_its_time_has_come_and_the_next_state_begins_its_own()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;

        (await house.WakeAsync(id, TimeSpan.FromHours(1))).State.Should().Be("New");
        await house.SendAllAsync();
        house.Channel.Notices("Nudge").Should().ContainSingle();
        Complaint waiting = await house.WakeAsync(id, TimeSpan.FromHours(1));

        waiting.State.Should().Be("Waiting");
        waiting.Timeouts.Select(timeout => (timeout.State, timeout.Name)).Should().Equal(("Open", "stale"), ("Waiting", "silence"));
    }

    [Fact]
    public async Task Leaving_a_state_ends_its_timeouts_and_entering_it_again_begins_them_anew()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromMinutes(90));

        Complaint complaint = await house.FireAsync(id, "Again");

        complaint.Timeouts.Single(timeout => timeout.Name == "ask").At.Should().Be(TestHouse.Start.AddMinutes(210));
        complaint.Timeouts.Single(timeout => timeout.Name == "stale").At.Should()
            .Be(TestHouse.Start.AddHours(26), "the state around it was not left");
        (await house.EventsAsync<TimeoutEnded>(id)).Select(ended => (ended.Name, ended.Fired)).Should()
            .BeEquivalentTo([("nudge", true), ("ask", false)]);
    }

    [Fact]
    public async Task A_state_around_the_present_one_times_out_too_and_a_trigger_that_is_not_possible_is_passed_over()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromHours(26));

        complaint.State.Should().Be("Closed");
        complaint.Timeouts.Should().BeEmpty();
        (await house.EventsAsync<TimeoutEnded>(id)).Count(ended => ended.Fired).Should().Be(3);
    }

    [Fact]
    public async Task A_late_wake_up_fires_each_timeout_once()
    {
        using TestHouse house = House();
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.WakeAsync(id, TimeSpan.FromHours(1.5));
        await house.WakeAsync(id, TimeSpan.Zero);

        (await house.EventsAsync<TimeoutEnded>(id)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{ "Do": "Go" }""", "CF1074", "Within")]
    [InlineData("""{ "Within": "1d", "Do": "Go" }""", "CF1074", "Within")]
    [InlineData("""{ "Within": "1h" }""", "CF1074", "Do")]
    [InlineData("""{ "Within": "1h", "Do": "Gone" }""", "CF1015", "Do")]
    [InlineData("""{ "Within": "1 working hour", "Do": "Go" }""", "CF1034", "Calendar")]
    [InlineData("""{ "Within": "1 working hour", "Do": "Go", "Calendar": "x" }""", "CF1033", "Calendar")]
    public void A_wrong_timeout_is_a_defect(string timeout, string code, string key) =>
        Book.Read($$"""{ "Workflow": { "Initial": "A", "States": { "A": { "After": { "t": {{timeout}} }, "On": { "Go": { "To": "B" } } }, "B": { "Final": true } } } }""")
            .Diagnostics.Should().Contain(defect => defect.Code == code && defect.Path == $"Workflow:States:A:After:t:{key}");
}
