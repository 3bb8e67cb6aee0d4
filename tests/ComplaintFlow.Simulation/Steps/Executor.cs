using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>Does what a trace says, on one thread, and keeps what was answered.</summary>
internal sealed class Executor(SimulatedWorld world)
{
    private int _step;

    /// <summary>Does one operation.</summary>
    /// <returns>What callers were told.</returns>
    public async ValueTask<IReadOnlyList<Answer>> DoAsync(Operation operation)
    {
        _step++;
        // No two ids bear the same millisecond, so that their order does not depend on chance.
        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        IReadOnlyList<Answer> answers = await RunAsync(operation).ConfigureAwait(false);
        world.Answers.AddRange(answers);
        return answers;
    }

    private async ValueTask<IReadOnlyList<Answer>> RunAsync(Operation operation)
    {
        switch (operation)
        {
            case Wait wait:
                world.Clock.Advance(wait.Span);
                return [];
            case Reload reload:
                world[reload.Node].Reload(reload.Book);
                return [];
            case Restart restart:
                await world.RestartAsync(restart.Node).ConfigureAwait(false);
                return [];
            case Overlap overlap:
                return await OverlapAsync(overlap).ConfigureAwait(false);
            case Faulty faulty:
                FaultyStore store = world[NodeOf(faulty.Inner)].Store;
                store.Armed = faulty.Point;
                Answer failed = await OneAsync(faulty.Inner).ConfigureAwait(false);
                bool struck = store.Armed is null;
                store.Armed = null;
                return [failed with { HadFault = struck }];
            default:
                return await OneAsync(operation).ConfigureAwait(false) is { } answer ? [answer] : [];
        }
    }

    private async ValueTask<IReadOnlyList<Answer>> OverlapAsync(Overlap overlap)
    {
        FaultyStore store = world[NodeOf(overlap.First)].Store;
        Task reached = store.HoldNextCommit();
        Task<Answer> first = OneAsync(overlap.First).AsTask();
        await Task.WhenAny(first, reached).ConfigureAwait(false);
        // One that was refused has ended already; the second one must not be held in its place.
        if (first.IsCompleted)
            store.Release();
        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Answer second = await OneAsync(overlap.Second).ConfigureAwait(false);
        store.Release();
        return [second with { Overlapped = true }, await first.ConfigureAwait(false) with { Overlapped = true }];
    }

    private async ValueTask<Answer> OneAsync(Operation operation)
    {
        var answer = new Answer(_step, operation);
        try
        {
            return operation switch
            {
                Receive receive => await ReceiveAsync(receive, answer).ConfigureAwait(false),
                Act act => await ActAsync(act, answer).ConfigureAwait(false),
                LookUp look => await LookUpAsync(look, answer).ConfigureAwait(false),
                Wake wake =>
                    await RepeatAsync(wake.Times, () => world[wake.Node].Processor.ProcessDueAsync(), answer).ConfigureAwait(false),
                Send send => await SendAsync(send, answer).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"{operation.GetType().Name} stands alone."),
            };
        }
        catch (ComplaintRefusedException refused)
        {
            return answer with { Refusals = refused.Refusals };
        }
        catch (Exception error)
        {
            return answer with { Error = error, On = operation is Act act ? world.Labels.Real(act.On) : null };
        }
    }

    private async ValueTask<Answer> ReceiveAsync(Receive receive, Answer answer)
    {
        var material = new Material(world.Labels.Real);
        Intake intake = material.Of(receive.Intake);
        Complaint complaint = await world[receive.Node].Complaints.ReceiveAsync(intake, material.Of(receive.By)).ConfigureAwait(false);
        if (receive.Changes > 0)
            material.ChangeLists(receive.Changes);
        if (world.Labels.LabelOf(complaint.Id) is null)
            world.Labels.Add(receive.Label, complaint.Id);
        return answer with { On = complaint.Id, Complaint = complaint };
    }

    private async ValueTask<Answer> ActAsync(Act act, Answer answer)
    {
        ComplaintId id = world.Labels.Real(act.On);
        if (world.Unreadable.Contains(id))
            return answer with { Refusals = [new Refusal("CF3005", "It is left alone.", "")] };
        IComplaintService complaints = world[act.Node].Complaints;
        bool isAsked = act.Fits && !(world.Commits.WakeAt.GetValueOrDefault(SimulatedWorld.Key(id)) <= world.Clock.Now);
        IReadOnlyList<PermittedAction>? permitted = isAsked ? await complaints.GetPermittedActionsAsync(id, act.By).ConfigureAwait(false)
            : null;
        (long, int)? before = await world.MarkAsync(id).ConfigureAwait(false);
        var material = new Material(world.Labels.Real);
        ComplaintAction action = material.Of(act.Action);
        ActionOutcome outcome = await complaints.ActAsync(id, action, material.Of(act.By), material.Of(act.Options)).ConfigureAwait(false);
        if (act.Changes > 0)
            material.ChangeLists(act.Changes);
        (long, int)? after = await world.MarkAsync(id).ConfigureAwait(false);
        return answer with { On = id, Complaint = outcome.Complaint, Refusals = outcome.Refusals, Permitted = permitted, Before = before,
            After = after };
    }

    private async ValueTask<Answer> LookUpAsync(LookUp look, Answer answer)
    {
        IComplaintService complaints = world[look.Node].Complaints;
        await complaints.FindByNumberAsync(look.Text).ConfigureAwait(false);
        await complaints.FindByTokenAsync(look.Text).ConfigureAwait(false);
        await complaints.GetGroupAsync(look.Text).ConfigureAwait(false);
        await complaints.QueryAsync(new ComplaintQuery { Department = look.Text, Owner = look.Text, State = look.Text })
            .ConfigureAwait(false);
        foreach (ComplaintQuery query in new ComplaintQuery[]
        {
            new() { Number = look.Text }, new() { Batch = look.Text }, new() { OrderNumber = look.Text }, new() { Person = look.Text },
        })
        {
            await complaints.QueryAsync(query).ConfigureAwait(false);
            await complaints.CountAsync(query).ConfigureAwait(false);
        }
        return answer;
    }

    private async ValueTask<Answer> SendAsync(Send send, Answer answer)
    {
        world.Heard.Failing = send.Failing;
        Answer sent = await RepeatAsync(send.Times, () => world[send.Node].Processor.ProcessOutboxAsync(), answer).ConfigureAwait(false);
        world.Heard.Failing = 0;
        return sent;
    }

    private static async ValueTask<Answer> RepeatAsync(int times, Func<ValueTask<int>> round, Answer answer)
    {
        for (int i = 0; i < times; i++)
            await round().ConfigureAwait(false);
        return answer;
    }

    private static int NodeOf(Operation operation) => operation switch
    {
        Receive one => one.Node,
        Act one => one.Node,
        LookUp one => one.Node,
        Wake one => one.Node,
        Send one => one.Node,
        _ => 0,
    };
}
