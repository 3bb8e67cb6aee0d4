using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling;
using static ComplaintFlow.Tests.Sla.Promises;

namespace ComplaintFlow.Tests.Sla;

public sealed class DueInstantPrecisionTests
{
    private const string Hour = """{ "Within": "1h", "Until": "m" }""";

    [Fact]
    public async Task A_wake_at_the_due_instant_breaches_nothing_and_one_microsecond_later_does()
    {
        using TestHouse house = House(Hour);
        Complaint complaint = await house.ReceiveAsync();

        (await house.WakeAsync(complaint.Id, TimeSpan.FromHours(1))).ClockOf().BreachedAt.Should().BeNull();
        complaint = await house.WakeAsync(complaint.Id, Microsecond);

        complaint.ClockOf().BreachedAt.Should().Be(TestHouse.Start.AddHours(1));
        complaint.ClockOf().Status.Should().Be(ClockStatus.Running, "a late answer is still owed");
        (await house.EventsAsync<ClockBreached>(complaint.Id)).Should().ContainSingle().Which.At.Should().Be(TestHouse.Start.AddHours(1));
    }

    [Fact]
    public async Task Met_at_the_due_instant_is_met_in_time()
    {
        using TestHouse house = House(Hour);
        Complaint complaint = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));

        complaint = await house.FireAsync(complaint.Id, "M");

        complaint.ClockOf().IsMetInTime.Should().BeTrue();
        complaint.ClockOf().EndedAt.Should().Be(complaint.ClockOf().DueAt);
        (await house.WakeAsync(complaint.Id, TimeSpan.FromDays(1))).ClockOf().BreachedAt.Should().BeNull();
    }

    [Fact]
    public async Task Met_one_microsecond_later_is_met_late()
    {
        using TestHouse house = House(Hour);
        Complaint complaint = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1) + Microsecond);

        complaint = await house.FireAsync(complaint.Id, "M");

        complaint.ClockOf().IsMetLate.Should().BeTrue();
        (await house.Service.QueryAsync(new())).Items.Single().Breaches.Should().Be(1);
    }

    [Fact]
    public async Task Instants_finer_than_a_microsecond_are_cut()
    {
        using TestHouse house = House(Hour);
        house.Clock.Advance(TimeSpan.FromTicks(7));

        Complaint complaint =
            await house.ReceiveAsync(TestHouse.Kettle() with { ReceivedAt = house.Clock.Now.ToOffset(TimeSpan.FromHours(8)) });

        complaint.ReceivedAt.Should().Be(TestHouse.Start);
        complaint.ReceivedAt.Offset.Should().Be(TimeSpan.Zero);
        complaint.ClockOf().DueAt.Should().Be(TestHouse.Start.AddHours(1));
    }

    [Fact]
    public async Task An_action_at_the_same_instant_as_a_step_comes_first()
    {
        using TestHouse house = House("""{ "Within": "1h", "Until": "m", "Steps": { "last": { "At": "100%", "Escalate": true } } }""");
        Complaint met = await house.ReceiveAsync();
        Complaint other = await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));

        met = await house.FireAsync(met.Id, "M");
        other = await house.FireAsync(other.Id, "Nothing");

        (await house.StepsAsync(met.Id)).Should().Be(0);
        (await house.StepsAsync(other.Id)).Should().Be(0, "an action that meets nothing comes first as well");
        await house.WakeAllAsync();
        (await house.StepsAsync(met.Id)).Should().Be(0);
        (await house.StepsAsync(other.Id)).Should().Be(1);
        (await house.GetAsync(other.Id)).EscalationLevel.Should().Be(1);
    }

    [Fact]
    public async Task An_immediate_target_is_due_at_its_start_and_breached_a_microsecond_later()
    {
        using TestHouse house =
            House("""{ "Within": "immediate", "Until": "m", "Steps": { "now": { "At": "0%", "Notify": "Executive" } } }""");

        Complaint complaint = await house.ReceiveAsync();

        complaint.ClockOf().DueAt.Should().Be(TestHouse.Start);
        complaint.ClockOf().Steps.Single().TakenAt.Should().Be(TestHouse.Start);
        complaint.ClockOf().BreachedAt.Should().BeNull();
        (await house.WakeAsync(complaint.Id, Microsecond)).ClockOf().BreachedAt.Should().Be(TestHouse.Start);
    }

    [Fact]
    public async Task A_due_instant_more_than_thirty_years_away_refuses_the_complaint_with_the_reason()
    {
        using TestHouse house = House("""{ "Within": "400 calendar months", "Until": "m" }""");

        (await house.Awaiting(one => one.ReceiveAsync()).Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals
            .Should().ContainSingle().Which.Message.Should().StartWith("The target T has no due instant");
    }

    [Fact]
    public async Task A_step_more_than_thirty_years_away_refuses_the_complaint_with_the_reason()
    {
        using TestHouse house = House(
            """{ "Within": "20000 working hours", "Calendar": "c", "Until": "m", "Steps": { "far": { "At": "1000%", "Escalate": true } } }""",
            """, "Calendars": { "c": { "Week": { "Mon-Fri": "09:00-17:00" } } }""");

        (await house.Awaiting(one => one.ReceiveAsync()).Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals
            .Should().ContainSingle().Which.Message.Should().StartWith("The target T has no due instant");
    }

    [Fact]
    public async Task Shares_of_working_time_are_counted_in_working_time()
    {
        using TestHouse house = House(
            """{ "Within": "8 working hours", "Calendar": "c", "Until": "m", "Steps": { "half": { "At": "50%", "Escalate": true }, "over": { "At": "150%", "Escalate": true } } }""",
            """, "Calendars": { "c": { "Week": { "Mon-Fri": "09:00-15:00" } } }""");

        Clock clock = (await house.ReceiveAsync()).ClockOf();

        clock.DueAt.Should().Be(TestHouse.Start.AddDays(1).AddHours(3), "Tuesday 11:00");
        clock.Steps.Select(step => step.At - TestHouse.Start).Should().Equal(TimeSpan.FromHours(5), TimeSpan.FromHours(24 + 7));
    }
}
