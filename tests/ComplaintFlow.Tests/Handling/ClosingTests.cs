using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling;

public sealed class ClosingTests
{
    private static readonly Actor s_complainant = Actor.Of("complainant", Roles.Complainant);

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public ClosingTests()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream("""
        { "ComplaintFlow": { "Sla": { "Always": { "Targets": {
            "Answer":    { "Within": "24h", "Until": "FirstResponse", "Steps": { "late": { "At": "100%", "Escalate": true } } },
            "Closing":   { "Within": "60 calendar days", "Until": ["Closed", "Withdrawn"] },
            "Retention": { "Within": "12 calendar months", "From": ["Closed", "Withdrawn"], "Until": "Archived" },
            "Keeping":   { "Within": "36 calendar months", "From": ["Closed", "Withdrawn"], "Until": "Reopened" } } } } } }
        """u8.ToArray())).Build();
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddComplaintFlow(configuration).Services.BuildServiceProvider();
    }

    [Fact]
    public async Task A_complaint_that_was_withdrawn_is_late_for_nothing()
    {
        IComplaintService complaints = _services.GetRequiredService<IComplaintService>();
        Complaint received = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" });
        ActionOutcome withdrawn = await complaints.ActAsync(received.Id, new Withdraw { Reason = "r" }, s_complainant);
        _clock.Advance(TimeSpan.FromDays(2));
        await _services.GetRequiredService<IComplaintProcessor>().ProcessDueAsync();

        Complaint after = (await complaints.GetAsync(received.Id))!;
        after.Should().BeEquivalentTo(withdrawn.Complaint);
        Clock(after, "Answer").Status.Should().Be(ClockStatus.Cancelled);
        Clock(after, "Answer").BreachedAt.Should().BeNull();
        after.EscalationLevel.Should().Be(0);
    }

    [Fact]
    public async Task What_the_closing_meets_is_met_and_what_it_begins_runs_on()
    {
        IComplaintService complaints = _services.GetRequiredService<IComplaintService>();
        Complaint received = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" });
        Complaint after = (await complaints.ActAsync(received.Id, new Withdraw { Reason = "r" }, s_complainant)).Complaint!;

        Clock(after, "Closing").IsMetInTime.Should().BeTrue();
        Clock(after, "Retention").Status.Should().Be(ClockStatus.Running);

        Complaint archived =
            (await complaints.ActAsync(received.Id, new Archive("A-1"), Actor.Of("archive", Roles.RecordsManager))).Complaint!;
        Clock(archived, "Retention").IsMetInTime.Should().BeTrue();
        Clock(archived, "Keeping").Status.Should().Be(ClockStatus.Running, "a way from one closed state to another cancels nothing");
    }

    private static Clock Clock(Complaint complaint, string target) => complaint.Clocks.Single(clock => clock.Target == target);
}
