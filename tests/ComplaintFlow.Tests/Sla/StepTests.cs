using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using static ComplaintFlow.Tests.Sla.Promises;

namespace ComplaintFlow.Tests.Sla;

public sealed class StepTests
{
    private const string Two = """
        { "Within": "48h", "Until": "m", "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] }, "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } }
        """;

    [Fact]
    public async Task Woken_in_time_each_step_is_taken_at_its_instant()
    {
        using TestHouse house = House(Two);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        await house.WakeAsync(id, TimeSpan.FromHours(36) - Microsecond);
        (await house.StepsAsync(id)).Should().Be(0);
        await house.WakeAsync(id, Microsecond);
        (await house.StepsAsync(id)).Should().Be(1);
        await house.WakeAsync(id, TimeSpan.FromHours(12));

        (await house.EventsAsync<StepTaken>(id)).Select(step => (step.Step, step.DueAt - TestHouse.Start, step.TakenAt - TestHouse.Start))
            .Should().Equal(
            ("warn", TimeSpan.FromHours(36), TimeSpan.FromHours(36)), ("late", TimeSpan.FromHours(48), TimeSpan.FromHours(48)));
        (await house.GetAsync(id)).EscalationLevel.Should().Be(1);
    }

    [Fact]
    public async Task Woken_late_all_steps_are_taken_with_one_notice_that_names_the_last()
    {
        using TestHouse house = House(Two);
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromDays(9));
        await house.SendAllAsync();

        complaint.Version.Should().Be(2);
        complaint.EscalationLevel.Should().Be(1);
        (await house.EventsAsync<StepTaken>(id)).Should().HaveCount(2).And.OnlyContain(step => step.TakenAt == TestHouse.Start.AddDays(9));
        Notice notice = house.Channel.Notices("StepTaken").Should().ContainSingle().Subject;
        notice.Recipients.Should().Equal("CaseOwner", "DepartmentSupervisor");
        notice.Should().BeEquivalentTo(new { Step = "late", Target = "T", DueAt = TestHouse.Start.AddHours(48) });
    }

    [Fact]
    public async Task An_action_takes_what_fell_due_before_it_and_a_wake_takes_nothing_more()
    {
        using TestHouse house = House(Two);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        house.Clock.Advance(TimeSpan.FromHours(50));

        Complaint complaint = await house.FireAsync(id, "M");
        await house.WakeAllAsync();

        (await house.StepsAsync(id)).Should().Be(2);
        (await house.EventsAsync<ClockBreached>(id)).Should().ContainSingle();
        complaint.ClockOf().IsMetLate.Should().BeTrue();
        (await house.GetAsync(id)).Version.Should().Be(complaint.Version);
    }

    [Fact]
    public async Task Woken_again_and_again_nothing_happens_twice()
    {
        using TestHouse house = House(Two);
        ComplaintId id = (await house.ReceiveAsync()).Id;
        ComplaintWaker waker = house.Get<ComplaintWaker>();
        house.Clock.Advance(TimeSpan.FromHours(40));

        for (int i = 0; i < 5; i++)
            await waker.WakeAsync(LeaseOf(id), default);

        (await house.StepsAsync(id)).Should().Be(1);
        (await house.GetAsync(id)).Version.Should().Be(2);
    }

    [Fact]
    public async Task Two_workers_at_once_take_it_once()
    {
        using TestHouse house = House(Two);
        ComplaintWaker waker = house.Get<ComplaintWaker>();
        for (int round = 0; round < 200; round++)
        {
            ComplaintId id = (await house.ReceiveAsync()).Id;
            house.Clock.Advance(TimeSpan.FromHours(100));
            using var together = new Barrier(2);

            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
            {
                together.SignalAndWait();
                await waker.WakeAsync(LeaseOf(id), default);
            })));

            (await house.StepsAsync(id)).Should().Be(2);
            (await house.EventsAsync<ClockBreached>(id)).Should().ContainSingle();
            (await house.GetAsync(id)).Version.Should().Be(2);
        }
    }

    [Fact]
    public async Task Rounds_of_two_workers_share_the_work()
    {
        using TestHouse house = House(Two);
        var ids = new List<ComplaintId>();
        for (int i = 0; i < 300; i++)
            ids.Add((await house.ReceiveAsync()).Id);
        house.Clock.Advance(TimeSpan.FromHours(37));

        await Task.WhenAll(Task.Run(house.WakeAllAsync), Task.Run(house.WakeAllAsync));

        foreach (ComplaintId id in ids)
            (await house.StepsAsync(id)).Should().Be(1);
    }

    [Fact]
    public async Task A_step_fires_a_trigger_as_the_system_and_passes_over_one_that_is_not_possible()
    {
        using TestHouse house = House(
            """{ "Within": "1h", "Until": "MajorDeclared", "Steps": { "no": { "At": "10%", "Do": "Archive" }, "now": { "At": "50%", "Do": "DeclareMajor" } } }""");
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint complaint = await house.WakeAsync(id, TimeSpan.FromMinutes(30));

        complaint.StateOf("Emergency").Should().Be("MajorDeclared");
        complaint.State.Should().Be("Received");
        complaint.ClockOf().IsMetInTime.Should().BeTrue();
        (await house.Service.GetHistoryAsync(id))[^1].Should().BeEquivalentTo(new { Actor = "system", Action = "Wake" });
    }

    private static ComplaintLease LeaseOf(ComplaintId id) =>
        new(new ComplaintKey(ComplaintKey.DefaultTenant, id), 1, TestHouse.Start, "w", TestHouse.Start, 1);
}
