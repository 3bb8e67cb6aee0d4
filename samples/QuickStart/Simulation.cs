using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Hosting;
using ComplaintFlow.Testing;

namespace QuickStart;

/// <summary>
/// Lets the days pass, minute by minute: complaints come in, people act, and after each minute the library looks at what time has done.
/// </summary>
internal sealed class Simulation(
    DrivenClock clock, IComplaintService complaints, IComplaintEvidence evidence, IComplaintProcessor processor, Screen screen)
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_afterTheLast = TimeSpan.FromDays(12);

    /// <summary>Cases by the instant of their next act; equal instants in the order of receipt, so that every run is the same.</summary>
    private readonly PriorityQueue<Case, (DateTimeOffset, string)> _next = new();

    public async Task RunAsync(IReadOnlyList<ComplaintRow> rows)
    {
        var arrivals = new Queue<ComplaintRow>(rows);
        DateTimeOffset end = rows[^1].ReceivedAt + s_afterTheLast;
        for (; clock.Now < end; clock.Advance(s_tick))
        {
            while (arrivals.TryPeek(out ComplaintRow? row) && row.ReceivedAt <= clock.Now)
                await ReceiveAsync(arrivals.Dequeue());
            while (_next.TryPeek(out Case? one, out (DateTimeOffset At, string) due) && due.At <= clock.Now)
                await ActAsync(_next.Dequeue());
            await RoundsAsync();
        }
    }

    /// <summary>What <c>AddWorkers()</c> does by itself in a host whose clock is the real one.</summary>
    private async Task RoundsAsync()
    {
        while (await processor.ProcessDueAsync() > 0)
        {
        }
        while (await processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    private async Task ReceiveAsync(ComplaintRow row)
    {
        try
        {
            Complaint complaint = await complaints.ReceiveAsync(row.Intake);
            screen.Received(complaint);
            Enqueue(new Case(row, complaint.Id, complaint.Number, new Queue<PlannedAct>(CasePlan.Of(row))));
        }
        catch (ComplaintRefusedException refused)
        {
            screen.Refused(clock.Now, "-", null, "Receive", refused.Refusals);
        }
    }

    private async Task ActAsync(Case one)
    {
        PlannedAct act = one.Plan.Dequeue();
        ActionOutcome outcome = act is { Action: AddEvidence piece, Bytes: { } bytes }
            ? await evidence.AddAsync(one.Id, piece, new MemoryStream(bytes), act.Actor)
            : await complaints.ActAsync(one.Id, act.Action, act.Actor);
        Case rest = one;
        if (outcome.IsAccepted)
        {
            screen.Acted(outcome.Complaint, act);
        }
        else
        {
            screen.Refused(clock.Now, one.Number, outcome.Complaint, act.Action.Trigger, outcome.Refusals);
            if (act.Action.Trigger == "FastTrack")
                rest = one with { Plan = new Queue<PlannedAct>(CasePlan.LongWay(one.Row)) };
        }
        Enqueue(rest);
    }

    private void Enqueue(Case one)
    {
        if (one.Plan.TryPeek(out PlannedAct? act))
            _next.Enqueue(one, (act.At, one.Number));
    }

    private sealed record Case(ComplaintRow Row, ComplaintId Id, string Number, Queue<PlannedAct> Plan);
}
