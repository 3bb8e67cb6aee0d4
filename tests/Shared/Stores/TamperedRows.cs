using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>
/// What stands beside journals and snapshots (rows of lists, alarms, numbers, definitions) is changed behind the store's back: verification
/// names it.
/// </summary>
public abstract class TamperedRows
{
    private const string Rules = """
        { "ComplaintFlow": { "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } } } }
        """;

    /// <summary>Another workflow, so that the earlier one is read from the store.</summary>
    private const string Later = """
        { "ComplaintFlow": { "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "B" } } }, "B": { "Final": true } } } } }
        """;

    private readonly DrivenClock _clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected abstract void Keep(ComplaintFlowBuilder builder);

    protected abstract IComplaintStore Open();

    protected abstract void Execute(string sql);

    /// <summary>How the database writes the id of a complaint.</summary>
    protected abstract string Id(Complaint complaint);

    /// <summary>How the database writes the bytes of a text.</summary>
    protected abstract string Text(string column, string replaced, string by);

    /// <summary>An instant that is an hour later than the one in a column.</summary>
    protected abstract string HourLater(string column);

    protected abstract string NotOpen { get; }

    /// <summary>Takes an alarm away.</summary>
    protected abstract string NoAlarm { get; }

    protected async Task EachIsFoundAsync()
    {
        Complaint[] all = await ReceiveAsync(12);
        (await VerifyAsync()).Damaged.Should().BeEmpty();

        Summary(all[0], "owner = 'mallory', owner_key = 'MALLORY'");
        Summary(all[1], NotOpen);
        Summary(all[2], "number = 'C-1'");
        Summary(all[3], "version = 1");
        Execute($"{NoAlarm} WHERE id = {Id(all[4])}");
        Alarm(all[5], HourLater("wake_at"));
        Execute($"UPDATE cf_unique_key SET id = {Id(all[0])} WHERE value = '{all[6].Number}'");
        Execute($"DELETE FROM cf_unique_key WHERE value = '{all[7].Number}'");
        Execute($"UPDATE cf_journal SET {HourLater("at")} WHERE version = 2 AND id = {Id(all[8])}");
        Execute($"UPDATE cf_complaint SET version = 7 WHERE id = {Id(all[9])}");
        Alarm(all[10], "version = 1");

        VerificationReport report = await VerifyAsync();

        report.Damaged.Select(damage => damage.Number).Should().BeEquivalentTo(all.Take(11).Select(one => one.Number));
        report.Definitions.Should().BeEmpty();
    }

    protected async Task AChangedWorkflowIsRefusedAsync()
    {
        Complaint[] two = await ReceiveAsync(2);
        await using ServiceProvider later = Services(Later);
        IComplaintService complaints = later.GetRequiredService<IComplaintService>();
        var bert = Actor.Of("bert", "Mallory");
        (await complaints.ActAsync(two[0].Id, new BeginAssessment { Severity = Severity.Low }, bert)).Refusals.Should()
            .ContainSingle().Which.Code.Should().Be("CF3002");

        Execute($"UPDATE cf_definition SET {Text("content", "\"CaseOwner\"", "\"Mallory\"")} WHERE hash = '{two[0].Workflow}'");

        await using ServiceProvider next = Services(Later);
        IComplaintService service = next.GetRequiredService<IComplaintService>();
        ActionOutcome outcome = await service.ActAsync(two[0].Id, new BeginAssessment { Severity = Severity.Low }, bert);
        outcome.Refusals.Should().ContainSingle().Which.Should()
            .Match<Refusal>(refusal => refusal.Code == "CF4019" && refusal.Remedy.Contains("Restore"));
        (await service.GetPermittedActionsAsync(two[0].Id, bert)).Should().BeEmpty();
        _clock.Advance(TimeSpan.FromDays(2));
        for (int attempt = 0; attempt < 10; attempt++)
        {
            await next.GetRequiredService<IComplaintProcessor>().ProcessDueAsync();
            _clock.Advance(TimeSpan.FromMinutes(2)); // longer than the pause between two attempts
        }
        (await next.GetRequiredService<IAlarms>().GetParkedAsync(ComplaintKey.DefaultTenant, 10, default)).Should()
            .HaveCount(2).And.OnlyContain(parked => parked.Reason!.Contains("CF4019"));
        (await service.GetAsync(two[0].Id))!.Version.Should().Be(2, "nothing was decided");

        VerificationReport report = await VerifyAsync();
        report.Damaged.Should().BeEmpty();
        report.Definitions.Should().ContainSingle().Which.Hash.Should().Be(two[0].Workflow);
        Execute($"DELETE FROM cf_definition WHERE hash = '{two[0].Workflow}'");
        (await VerifyAsync()).Definitions.Should().ContainSingle().Which.What.Should().Contain("missing");
    }

    private async Task<Complaint[]> ReceiveAsync(int count)
    {
        await using ServiceProvider services = Services();
        IComplaintService complaints = services.GetRequiredService<IComplaintService>();
        var all = new Complaint[count];
        for (int i = 0; i < count; i++)
        {
            all[i] = await complaints.ReceiveAsync(new Intake { Channel = "Web", Subject = "Late delivery" });
            _clock.Advance(TimeSpan.FromSeconds(1));
            (await complaints.ActAsync(all[i].Id, new AddNote("Noted."), Actor.Of("anna", Roles.CaseOwner))).Refusals.Should().BeEmpty();
        }
        return all;
    }

    private async Task<VerificationReport> VerifyAsync()
    {
        IComplaintStore store = Open();
        await using var closing = (IAsyncDisposable)store;
        return await new JournalVerifier(store, (IAlarms)store, (IDefinitionStore)store, _clock).VerifyAsync();
    }

    private void Summary(Complaint complaint, string set) => Execute($"UPDATE cf_summary SET {set} WHERE id = {Id(complaint)}");

    private void Alarm(Complaint complaint, string set) => Execute($"UPDATE cf_alarm SET {set} WHERE id = {Id(complaint)}");

    private ServiceProvider Services(string rules = Rules)
    {
        ComplaintFlowBuilder builder = new ServiceCollection().AddSingleton<TimeProvider>(_clock)
            .AddComplaintFlow(
                new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(rules))).Build());
        Keep(builder);
        return builder.Services.BuildServiceProvider();
    }
}
