using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>The people of the demo: they receive complaints, answer none of them in time, and take one to the archive.</summary>
internal sealed class Office(
    IComplaintService complaints, IOutbox outbox, IOptions<MailFolderOptions> mail, TimeProvider time, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    private const int Count = 6;
    private static readonly Actor s_intake = Actor.Of("ina", Roles.IntakeAgent);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var ids = new List<ComplaintId>();
        for (int i = 1; i <= Count; i++)
            ids.Add((await complaints.ReceiveAsync(new Intake { Channel = "Phone", Subject = $"Kettle {i}" }, s_intake, stoppingToken)).Id);
        Console.WriteLine($"{Count} complaints are received. Nobody answers, so the workers escalate them …");
        foreach (ComplaintId id in ids)
            await UntilAsync(async () => (await complaints.GetAsync(id, stoppingToken))!.EscalationLevel > 0, stoppingToken);

        await ActAsync(ids[0], new Respond { Text = "We are sorry, and send you a new kettle." }, Actor.Of("otto", Roles.CaseOwner));
        await ActAsync(ids[0], new Withdraw { Reason = "The new kettle has come." }, Actor.Of("li-na", Roles.Complainant));
        await ActAsync(ids[0], new Archive("2026/1"), Actor.Of("rex", Roles.RecordsManager));
        await UntilAsync(
            async () => await outbox.GetOutboxBacklogAsync(time.GetUtcNow(), stoppingToken) is { OldestDueAt: null }, stoppingToken);
        await TellAsync(ids[0], stoppingToken);
        lifetime.StopApplication();
    }

    private async Task ActAsync(ComplaintId id, ComplaintAction action, Actor actor)
    {
        ActionOutcome outcome = await complaints.ActAsync(id, action, actor);
        foreach (Refusal refusal in outcome.Refusals)
            Console.WriteLine(refusal);
    }

    private async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken);
    }

    private async Task TellAsync(ComplaintId id, CancellationToken cancellationToken)
    {
        foreach (HistoryEntry entry in await complaints.GetHistoryAsync(id, cancellationToken))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.At:HH:mm:ss}  {entry.Action} by {entry.Actor}"));
        Console.WriteLine($"It is {(await complaints.GetAsync(id, cancellationToken))!.State}.");
        IEnumerable<KeyValuePair<string, int>> sent =
            Directory.GetFiles(mail.Value.Folder, "*.eml").CountBy(file => File.ReadLines(file).First()["X-Sent-By: ".Length..]);
        foreach ((string sender, int count) in sent.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Console.WriteLine($"{sender} sent {count} mails");
    }
}
