using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.Invariants;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>One run: a world, what happens in it, and the promises that are looked after.</summary>
internal sealed class Run : IAsyncDisposable
{
    private const int LookEvery = 40;
    private const int SweepEvery = 250;

    private readonly SimulatedWorld _world;
    private readonly Executor _executor;
    private readonly Invariant[] _invariants;

    private Run(IGround ground)
    {
        _world = new SimulatedWorld(ground);
        _executor = new Executor(_world);
        _invariants = AllInvariants.For(Findings);
    }

    public Findings Findings { get; } = new();

    public List<Operation> Trace { get; } = [];

    public Coverage Coverage { get; } = new();

    /// <summary>Runs a seed.</summary>
    public static async Task<Run> OfSeedAsync(IGround ground, int seed, int steps)
    {
        var run = new Run(ground);
        var director = new Director(seed, run._world);
        await using (run.ConfigureAwait(false))
        {
            for (int i = 0; i < steps; i++)
                await run.StepAsync(await director.NextAsync().ConfigureAwait(false), LookEvery).ConfigureAwait(false);
            await run.EndAsync().ConfigureAwait(false);
        }
        return run;
    }

    /// <summary>Runs a trace again.</summary>
    /// <param name="ground">An empty store.</param>
    /// <param name="trace">The operations.</param>
    /// <param name="until">The violation that ends the run when it is seen.</param>
    public static async Task<Run> OfTraceAsync(IGround ground, IReadOnlyList<Operation> trace, string until)
    {
        var run = new Run(ground);
        await using (run.ConfigureAwait(false))
        {
            foreach (Operation operation in trace)
            {
                await run.StepAsync(operation, trace.Count < 100 ? 1 : LookEvery).ConfigureAwait(false);
                if (run.Found(until))
                    return run;
            }
            await run.EndAsync().ConfigureAwait(false);
        }
        return run;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    public bool Found(string violation) => Findings.All.Exists(one => one.Name == violation);

    private async Task StepAsync(Operation operation, int lookEvery)
    {
        Trace.Add(operation);
        Findings.Step = Trace.Count;
        Coverage.Steps++;
        foreach (Answer answer in await _executor.DoAsync(operation).ConfigureAwait(false))
        {
            Count(answer);
            foreach (Invariant invariant in _invariants)
                await AskAsync(invariant, () => invariant.AfterAsync(answer, _world)).ConfigureAwait(false);
        }
        if (Trace.Count % lookEvery == 0)
            await LookAsync().ConfigureAwait(false);
        if (Trace.Count % SweepEvery == 0)
            await SweepAsync().ConfigureAwait(false);
    }

    private void Count(Answer answer)
    {
        if (!answer.IsAccepted)
            Coverage.RefusedCount++;
        else if (answer.Complaint is { } complaint)
            Coverage.Accept(answer.Act?.Action.Trigger ?? "Receive", complaint.Regions.Select(region => region.State));
    }

    private async Task LookAsync()
    {
        ComplaintKey[] touched = [.. _world.Commits.Touched.OrderBy(key => key.Id)];
        _world.Commits.Touched.Clear();
        foreach (ComplaintId id in touched.Select(key => key.Id))
        {
            if (_world.Unreadable.Contains(id) || await _world.GetAsync(id).ConfigureAwait(false) is not { } complaint)
                continue;
            IReadOnlyList<HistoryEntry> history = await _world.Observer.Complaints.GetHistoryAsync(id).ConfigureAwait(false);
            await _world.LabelPartAsync(complaint).ConfigureAwait(false);
            foreach (Invariant invariant in _invariants)
                await AskAsync(invariant, () => invariant.LookAsync(complaint, history, _world)).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync()
    {
        foreach (Invariant invariant in _invariants)
            await AskAsync(invariant, () => invariant.SweepAsync(_world)).ConfigureAwait(false);
    }

    /// <summary>
    /// Everything that is due is done, all leases end, and all messages leave; then the promises for the end are looked after.
    /// </summary>
    private async Task EndAsync()
    {
        for (int i = 0; i < 6; i++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(2));
            foreach (Node node in _world.Nodes.ToArray())
            {
                for (int rounds = 0; rounds < 100 && await node.Processor.ProcessDueAsync().ConfigureAwait(false) > 0; rounds++)
                {
                }
                for (int rounds = 0; rounds < 100 && await node.Processor.ProcessOutboxAsync().ConfigureAwait(false) > 0; rounds++)
                {
                }
            }
        }
        await LookAsync().ConfigureAwait(false);
        await SweepAsync().ConfigureAwait(false);
        foreach (Invariant invariant in _invariants)
            await AskAsync(invariant, () => invariant.EndAsync(_world)).ConfigureAwait(false);
    }

    /// <summary>One that stumbles over what is stored says so; the others look on.</summary>
    private async Task AskAsync(Invariant invariant, Func<ValueTask> look)
    {
        try
        {
            await look().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Findings.Add(invariant.Name, $"could not look: {error.GetType().Name}", error.ToString());
        }
    }
}
