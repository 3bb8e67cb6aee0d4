using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.Steps;
using ComplaintFlow.Simulation.World;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// Two actors at once: both are applied in some order, or one is told why not. Nothing is lost or applied twice (idempotency keys).
/// </summary>
internal sealed class NothingIsLostOrAppliedTwice : Invariant
{
    private readonly Dictionary<(ComplaintId, string Actor, string Trigger), (int Least, int Most)> _due = [];
    private readonly Dictionary<(ComplaintId, string Actor, string Trigger), string> _spoiled = [];
    private readonly HashSet<(ComplaintId, string Key)> _sure = [];
    private readonly HashSet<(ComplaintId, string Key)> _perhaps = [];

    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is not { Act: { } act, On: { } id } || act.Action.Trigger is null || act.By.Id is null)
            return ValueTask.CompletedTask;
        (ComplaintId id, string Id, string Trigger) what = (id, act.By.Id, act.Action.Trigger);
        (int least, int most) = _due.GetValueOrDefault(what);
        if (answer.Error is not null)
        {
            // The answer is lost: it was done or it was not.
            if (act.Options?.IdempotencyKey is { } tried && !_sure.Contains((id, tried)))
                _perhaps.Add((id, tried));
            most++;
        }
        else if (answer.IsAccepted)
        {
            bool repeats = act.Options?.IdempotencyKey is { } key && !_sure.Add((id, key));
            bool doubtful = act.Options?.IdempotencyKey is { } other && _perhaps.Contains((id, other));
            least += repeats || doubtful ? 0 : 1;
            most += repeats ? 0 : 1;
        }
        _due[what] = (least, most);
        if (act.Spoiled is { } spoiled)
            _spoiled[what] = spoiled;
        return ValueTask.CompletedTask;
    }

    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        if (history.Where((entry, i) => entry.Version != i + 1).Any() || history.Count != complaint.Version)
            Broken("versions", $"The versions of {world.Labels.LabelOf(complaint.Id)} have gaps.");
        foreach (((ComplaintId, string Actor, string Trigger) what, (int least, int most)) in _due
            .Where(one => one.Key.Item1 == complaint.Id))
        {
            int count = history.Count(entry =>
                entry.Actor == what.Actor && string.Equals(entry.Action, what.Trigger, StringComparison.OrdinalIgnoreCase));
            if (count < least)
                Broken($"{Kind(what)} is lost",
                    $"{what.Actor} was told {least} times that it was done; the journal has it {count} times.");
            else if (count > most)
                Broken($"{Kind(what)} twice",
                    $"{what.Actor} was told at most {most} times that it was done; the journal has it {count} times.");
        }
        return ValueTask.CompletedTask;
    }

    private string Kind((ComplaintId, string Actor, string Trigger) what) =>
        _spoiled.TryGetValue(what, out string? spoiled) ? $"an action with {spoiled}" : what.Trigger;

    public override async ValueTask EndAsync(SimulatedWorld world)
    {
        int unknown = world.Answers.Count(answer => answer is { To: Receive, Error: not null }) + world.Unreadable.Count;
        int strangers = 0;
        string? continuation = null;
        do
        {
            Page<ComplaintSummary> page = await world.Store.QueryAsync(new ComplaintQuery { Continuation = continuation }, default)
                .ConfigureAwait(false);
            strangers += page.Items.Count(row => world.Labels.LabelOf(row.Key.Id) is null);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        if (strangers > unknown)
            Broken("receipts", $"{strangers} complaints are stored that nobody was told of; {unknown} answers were lost.");
    }
}
