using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Sla;

public sealed class PauseTests
{
    [Fact]
    public async Task A_cause_with_a_limit_lets_the_clock_run_again_by_itself_however_late_somebody_looks()
    {
        using Desk desk = Of(
            """{ "Within": "2h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "3h" } }, "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } }""");
        await desk.ReceiveAsync("09:00");
        Complaint waiting = await desk.FireAsync("10:00", "Wait");
        waiting.ClockOf().ResumesAt.Should().Be(At("13:00"));
        waiting.NextDueAt.Should().BeNull("nobody owes anything while the customer is waited for");

        Complaint complaint = await desk.WakeAsync("18:00");

        complaint.ClockOf().DueAt.Should().Be(At("14:00"));
        complaint.ClockOf().BreachedAt.Should().Be(At("14:00"));
        (await desk.House.EventsAsync<ClockResumed>(desk.Id)).Should().ContainSingle().Which.At.Should().Be(At("13:00"));
        (await desk.House.EventsAsync<StepTaken>(desk.Id)).Should().ContainSingle().Which.DueAt.Should().Be(At("14:00"));
    }

    [Fact]
    public async Task The_limit_of_a_cause_is_for_all_its_pauses_together()
    {
        using Desk desk = Of("""{ "Within": "4h", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "90m" } } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Wait");
        await desk.FireAsync("11:00", "Resume");
        Complaint again = await desk.FireAsync("12:00", "Wait");
        again.ClockOf().ResumesAt.Should().Be(At("12:30"));

        (await desk.FireAsync("17:00", "Resume")).ClockOf().DueAt.Should().Be(At("14:30"));
    }

    [Fact]
    public async Task Causes_that_overlap_count_once_and_each_is_told()
    {
        using var desk = new Desk("""
            { "Pauses": { "customer": { "While": "Pending" }, "site": { "When": { "Site": "closed" } } },
              "Always": { "Targets": { "T": { "Within": "2h", "Until": "Solved", "PausedBy": { "customer": {}, "site": {} } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Wait");
        await desk.DoAsync("11:00", Site("closed"));
        await desk.FireAsync("12:00", "Resume");
        Complaint complaint = await desk.DoAsync("13:00", Site("open"));

        complaint.ClockOf().DueAt.Should().Be(At("14:00"));
        complaint.Pauses.Should()
            .Equal(new PauseSpan("customer", At("10:00"), At("12:00")), new PauseSpan("site", At("11:00"), At("13:00")));
    }

    [Fact]
    public async Task A_cause_pauses_only_the_targets_that_name_it()
    {
        using var desk = new Desk(Pending("""
            { "Ours": { "Within": "4h", "Until": "Solved", "PausedBy": { "customer": {}, "lab": {} } }, "Lab": { "Within": "4h", "Until": "Solved", "PausedBy": { "lab": {} } }, "Law": { "Within": "4h", "Until": "Solved" } }
            """));
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Wait");
        await desk.FireAsync("11:00", "Test");
        Complaint complaint = await desk.FireAsync("12:00", "Resume");

        complaint.ClockOf("Ours").DueAt.Should().Be(At("15:00"));
        complaint.ClockOf("Lab").DueAt.Should().Be(At("14:00"));
        complaint.ClockOf("Law").DueAt.Should().Be(At("13:00"));
    }

    [Fact]
    public async Task A_cause_may_begin_and_end_with_milestones()
    {
        using var desk = new Desk("""
            { "Pauses": { "answer": { "From": "Replied", "Until": "Contacted" } }, "Always": { "Targets": { "T": { "Within": "4h", "Until": "Solved", "PausedBy": { "answer": {} } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Reply");
        await desk.FireAsync("10:30", "Reply");

        (await desk.FireAsync("12:00", "Contact")).ClockOf().DueAt.Should().Be(At("15:00"));
    }

    [Fact]
    public async Task Days_are_paused_by_whole_dates()
    {
        using Desk desk = Of(
            """{ "Within": "5 calendar days", "Calendar": "long", "Until": "Solved", "PausedBy": { "customer": { "AtMost": "2 calendar days" } } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Wait");
        (await desk.ClockAsync()).ResumesAt.Should().Be(At("2026-03-05T00:00Z"));

        await desk.WakeAsync("2026-03-06T09:00Z");

        (await desk.ClockAsync()).DueAt.Should().Be(At("2026-03-10T00:00Z"));
    }

    [Fact]
    public async Task A_number_of_days_does_not_end_while_it_stands_still()
    {
        using Desk desk = Of("""{ "Within": "2 calendar days", "Until": "Solved", "PausedBy": { "customer": {} } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("2026-03-04T17:00Z", "Wait");
        await desk.FireAsync("2026-03-07T09:00Z", "Resume");

        Clock clock = (await desk.WakeAsync("2026-03-07T10:00Z")).ClockOf();

        (clock.DueAt, clock.BreachedAt).Should().Be((At("2026-03-08T00:00Z"), null));
    }

    [Fact]
    public async Task What_was_due_before_the_pause_is_taken_while_it_lasts()
    {
        using Desk desk = Of(
            """{ "Within": "2h", "Until": "Solved", "PausedBy": { "customer": {} }, "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" } } }""");
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:30", "Wait");

        (await desk.House.EventsAsync<StepTaken>(desk.Id)).Should().ContainSingle().Which.DueAt.Should().Be(At("10:00"));
    }

    [Fact]
    public async Task Steps_to_come_move_with_the_due_instant()
    {
        using Desk desk = Of("""
            { "Within": "4h", "Until": "Solved", "PausedBy": { "customer": {} }, "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" }, "warn": { "At": "30m before due", "Escalate": true }, "after": { "At": "1h after due", "Escalate": true } } }
            """);
        await desk.ReceiveAsync("09:00");
        await desk.FireAsync("10:00", "Wait");
        await desk.FireAsync("12:00", "Resume");

        (await desk.ClockAsync()).Steps.Select(step => (step.Name, step.At)).Should()
            .Equal(("half", At("13:00")), ("warn", At("14:30")), ("after", At("16:00")));
    }

    private static CustomAction Site(string site) =>
        new("Set") { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Site"] = site } };
}
