using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;

namespace StatelessShop;

/// <summary>Two complaints from receipt to closing: what people do, what time does, and what the shop does after each commit.</summary>
internal sealed class Story(DrivenClock clock, OrderBook orders, IComplaintService complaints, IComplaintProcessor processor)
{
    private static readonly Actor s_customer = Actor.Of("customer", "Customer");
    private static readonly Actor s_clerk = Actor.Of("clerk", "Clerk");
    private static readonly TimeSpan s_shanghai = TimeSpan.FromHours(8);

    /// <summary>The last entry of each complaint that was written.</summary>
    private readonly Dictionary<ComplaintId, long> _told = [];

    public static DateTimeOffset Begin { get; } = At(4, 29, 10, 0);

    public async Task RunAsync()
    {
        ComplaintId kettle = await ReceiveAsync("A-7", "The kettle leaks.");
        await ActAsync(At(4, 29, 10, 30), kettle, new CustomAction("Refund"), s_clerk);
        await ActAsync(At(4, 29, 10, 40), kettle, new CustomAction("AskForProof"), s_clerk);

        ComplaintId lamp = await ReceiveAsync("A-2", "I do not like the lamp any more.");
        await ActAsync(At(4, 29, 11, 0), lamp, new CustomAction("Refund"), s_clerk);
        await ActAsync(At(4, 29, 11, 10), lamp, new CustomAction("Decline"), s_clerk);

        // Nobody does anything for two days: the reminder in the settings fires.
        await ActAsync(At(5, 3, 9, 0), kettle, new CustomAction("SendProof") { Fields = Payment(At(4, 18, 9, 0)) }, s_customer);
        await ActAsync(At(5, 6, 9, 30), kettle, new CustomAction("Refund"), s_customer);
        await ActAsync(At(5, 6, 9, 40), kettle, new CustomAction("Refund"), s_clerk);

        // The customer does not contest it: the timeout in the settings closes the complaint.
        await PassAsync(At(5, 15, 0, 0));
        Console.WriteLine("\nThe journal of the complaint about A-7");
        foreach (HistoryEntry entry in await complaints.GetHistoryAsync(kettle))
        {
            IEnumerable<string> events = entry.Events.Select(happened => happened.GetType().Name);
            Console.WriteLine($"  {entry.Version}  {entry.Action} by {entry.Actor}: {string.Join(", ", events)}");
        }
    }

    private async Task<ComplaintId> ReceiveAsync(string order, string text)
    {
        var intake = new Intake { Channel = "Web", Description = text, Product = new Product { OrderNumber = order } };
        Complaint complaint = await complaints.ReceiveAsync(intake with { Fields = Payment(orders.Find(order)?.PaidAt) }, s_customer);
        _told.Add(complaint.Id, await TellAsync(complaint.Id, after: 0));
        await RoundAsync();
        return complaint.Id;
    }

    private async Task ActAsync(DateTimeOffset at, ComplaintId id, CustomAction action, Actor actor)
    {
        await PassAsync(at);
        ActionOutcome outcome = await complaints.ActAsync(id, action, actor);
        foreach (Refusal refusal in outcome.Refusals)
            Write(clock.Now, outcome.Complaint, $"{action.Name} by {actor.Id} is refused. {refusal}");
        _told[id] = await TellAsync(id, _told[id]);
        await RoundAsync();
    }

    /// <summary>Lets time pass by the minute.</summary>
    private async Task PassAsync(DateTimeOffset until)
    {
        for (; clock.Now < until; clock.Advance(TimeSpan.FromMinutes(1)))
            await RoundAsync();
    }

    /// <summary>What <c>AddWorkers()</c> does by itself in a host with a real clock: first what is due, then what was committed.</summary>
    private async Task RoundAsync()
    {
        while (await processor.ProcessDueAsync() > 0)
        {
            foreach (ComplaintId id in _told.Keys)
                _told[id] = await TellAsync(id, _told[id]);
        }
        while (await processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    /// <summary>Writes the entries of a journal after a version.</summary>
    /// <returns>The last version.</returns>
    private async Task<long> TellAsync(ComplaintId id, long after)
    {
        Complaint? complaint = await complaints.GetAsync(id);
        IReadOnlyList<HistoryEntry> entries = await complaints.GetHistoryAsync(id);
        foreach (HistoryEntry entry in entries.Where(entry => entry.Version > after))
        {
            string trigger = entry.Events.OfType<StateEntered>().FirstOrDefault()?.Trigger ?? entry.Action; // a timeout wakes it
            Write(entry.At, complaint, $"{trigger} by {entry.Actor}: {string.Join("; ", entry.Events.Select(Words).OfType<string>())}");
        }
        return entries[^1].Version;
    }

    private static string? Words(ComplaintEvent happened) => happened switch
    {
        StateEntered { To: nameof(OrderState.Settled) or nameof(OrderState.Declined) } end => $"{end.From} → {end.To}, closed",
        StateEntered entered => $"{entered.From} → {entered.To}",
        TimeoutSet { Timeout: var timeout } => $"{timeout.Name} at {Moment(timeout.At)}",
        ClockStarted { Clock: var started } => $"{started.Target} due {Moment(started.DueAt)}",
        ClockMet met => $"{met.Target} met",
        ClockBreached breached => $"{breached.Target} missed",
        _ => null,
    };

    private static Dictionary<string, string> Payment(DateTimeOffset? at) =>
        at is { } paid ? new(StringComparer.Ordinal) { ["PaidAt"] = paid.ToString("O", CultureInfo.InvariantCulture) } : [];

    private static void Write(DateTimeOffset at, Complaint? complaint, string text) =>
        Console.WriteLine($"{Moment(at)}  {complaint?.Product?.OrderNumber}  {text}");

    private static DateTimeOffset At(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, s_shanghai);

    /// <summary>A moment in Shanghai. The end of a day is 24:00 of that day.</summary>
    private static string Moment(DateTimeOffset at)
    {
        DateTimeOffset local = at.ToOffset(s_shanghai);
        return local.TimeOfDay == TimeSpan.Zero
            ? local.AddTicks(-1).ToString("ddd dd MMM '24:00'", CultureInfo.InvariantCulture)
            : local.ToString("ddd dd MMM HH:mm", CultureInfo.InvariantCulture);
    }
}
