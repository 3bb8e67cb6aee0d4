using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>A database goes back to an earlier copy under two hosts, one of which has in memory what was lost.</summary>
public abstract class RestoredDatabase
{
    private const string Rules = """
        { "ComplaintFlow": {
            "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" }, "Note": {} } }, "B": { "On": { "Note": {}, "End": { "To": "C" } } }, "C": { "Final": true } } },
            "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "C", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } } } }
        """;

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected abstract void Keep(ComplaintFlowBuilder builder);

    protected abstract void Copy();

    protected abstract void Restore();

    protected async Task HostsGoOnFromThereAsync()
    {
        await using ServiceProvider here = Services(), there = Services();
        IComplaintService knowing = here.GetRequiredService<IComplaintService>(), fresh = there.GetRequiredService<IComplaintService>();
        ComplaintId behind = await ReceiveAsync(knowing), aside = await ReceiveAsync(knowing), timed = await ReceiveAsync(knowing);
        Copy();
        await FireAsync(knowing, behind, "Go");
        await FireAsync(knowing, aside, "Go");
        await FireAsync(knowing, timed, "Go");
        await FireAsync(knowing, timed, "End");
        ComplaintId gone = await ReceiveAsync(knowing);

        Restore();
        await FireAsync(fresh, aside, "Note");
        await FireAsync(fresh, timed, "Note");
        await FireAsync(fresh, timed, "Note");

        Complaint back = await FireAsync(knowing, behind, "Note");
        Complaint other = await FireAsync(knowing, aside, "Note");
        (back.Version, back.State).Should().Be((2, "A"), "the store is behind what was in memory");
        (other.Version, other.State).Should().Be((3, "A"), "the store has come to the same version by another entry");
        (await knowing.ActAsync(gone, new CustomAction("Note"), Anna)).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3005");

        _clock.Advance(TimeSpan.FromHours(1));
        (await here.GetRequiredService<IComplaintProcessor>().ProcessDueAsync()).Should().Be(3);
        (await fresh.GetAsync(timed))!.EscalationLevel.Should().Be(1, "its clock runs in the store, whatever was in memory");
        (await new JournalVerifier(here.GetRequiredService<IComplaintStore>()).VerifyAsync()).Should()
            .BeEquivalentTo(new VerificationReport(3, 3 + 4 + 4, []));
    }

    private static Actor Anna => Actor.Of("anna", Roles.CaseOwner);

    private static async Task<ComplaintId> ReceiveAsync(IComplaintService service) =>
        (await service.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" })).Id;

    private static async Task<Complaint> FireAsync(IComplaintService service, ComplaintId id, string trigger)
    {
        ActionOutcome outcome = await service.ActAsync(id, new CustomAction(trigger), Anna);
        outcome.Refusals.Should().BeEmpty();
        return outcome.Complaint!;
    }

    private ServiceProvider Services()
    {
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddComplaintFlow(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build());
        Keep(builder);
        return builder.Services.BuildServiceProvider();
    }
}
