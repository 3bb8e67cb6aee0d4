using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Sla;

public sealed class EscalationTests
{
    [Fact]
    public async Task Each_level_is_told_and_the_last_one_stays()
    {
        using var desk = new Desk("""
            { "Chain": ["CaseOwner", "DepartmentSupervisor", "Executive"], "Always": { "Targets": { "T": { "Within": "1h", "Until": "Solved", "Steps": {
                "a": { "At": "50%", "Escalate": true }, "b": { "At": "100%", "Escalate": true }, "c": { "At": "1h after due", "Escalate": true }, "d": { "At": "2h after due", "Escalate": true } } } } } }
            """);
        await desk.ReceiveAsync("09:00");
        foreach (string at in new[] { "09:30", "10:00", "11:00", "12:00" })
            await desk.WakeAsync(at);
        await desk.House.SendAllAsync();

        desk.House.Channel.Notices("Escalated").Select(notice => notice.Recipients.Single()).Should()
            .Equal("CaseOwner", "DepartmentSupervisor", "Executive", "Executive");
        (await desk.House.EventsAsync<Escalated>(desk.Id)).Select(up => up.Level).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task A_step_may_give_the_complaint_to_another_department()
    {
        using Desk desk = Of("""{ "Within": "1h", "Until": "Solved", "Steps": { "late": { "At": "100%", "Reassign": "Back office" } } }""");
        await desk.ReceiveAsync("09:00", TestHouse.Kettle() with { Department = "Front" });

        Complaint complaint = await desk.WakeAsync("10:00");

        (complaint.Department, complaint.Owner).Should().Be(("Back office", null));
    }

    [Fact]
    public async Task Steps_of_several_clocks_are_taken_in_the_order_of_their_time_however_late()
    {
        using var desk = new Desk(Pending("""
            { "A": { "Within": "4h", "Until": "Solved", "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" }, "full": { "At": "100%", "Notify": "CaseOwner" } } },
              "B": { "Within": "2h", "Until": "Solved", "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" }, "more": { "At": "1h after due", "Do": "Update" } } } }
            """));
        await desk.ReceiveAsync("09:00");

        await desk.WakeAsync("20:00");

        (await desk.House.EventsAsync<StepTaken>(desk.Id)).Select(step => (step.Target, step.Step)).Should()
            .Equal(("B", "half"), ("A", "half"), ("B", "more"), ("A", "full"));
        (await desk.House.EventsAsync<ClockBreached>(desk.Id)).Select(breach => breach.Target).Should().Equal("B", "A");
    }
}
