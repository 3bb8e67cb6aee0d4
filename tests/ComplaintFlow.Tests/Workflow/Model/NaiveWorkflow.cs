using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>
/// What the documentation says a workflow does, written down as plainly as can be: names are looked up where they are needed, hierarchies
/// are walked by recursion, and a refused action is thrown away with the copy it was tried on.
/// </summary>
internal sealed class NaiveWorkflow(WorkflowDefinition definition, Coverage seen)
{
    private const int MostRaised = 32;

    private readonly List<string> _happened = [];
    private readonly List<string> _sent = [];
    private readonly Queue<string> _raised = [];
    private NaiveComplaint _now = null!;

    /// <summary>The regions in the order in which a trigger is offered to them.</summary>
    private string[] Regions { get; } =
        [.. definition.Regions.Keys.Where(name => name != WorkflowDefinition.MainRegion).Order(StringComparer.Ordinal)
            .Prepend(WorkflowDefinition.MainRegion)];

    /// <summary>The receipt: every region is in its first state, and the main one has entered it.</summary>
    public (NaiveComplaint? Complaint, string Outcome) Begin(string channel)
    {
        _now = new NaiveComplaint(channel)
        {
            States = [.. Regions.Select(region => (region, Innermost(region, definition.Regions[region].Initial!)))],
        };
        Clear();
        Reach("Received");
        string leaf = _now.States[0].State;
        foreach (string state in Around(WorkflowDefinition.MainRegion, leaf).Reverse())
        {
            Reach(state);
            Perform(StateOf(WorkflowDefinition.MainRegion, state).Entry, leaf);
        }
        if (!FireRaised())
            return (null, Outcome.Refused(["CF3012"]));
        _sent.Add(Outcome.Notified("Received", ["Complainant"]));
        return (_now, Told());
    }

    /// <summary>One action of an actor.</summary>
    public (NaiveComplaint Complaint, string Outcome) Fire(NaiveComplaint before, Step step)
    {
        if (!Regions.Any(region => definition.Regions[region].States.Values.Any(state => On(state, step.Trigger) is not null)))
            return (before, Refuse(["CF3010"]));

        _now = before.Copy();
        Clear();
        if (step.Size is { } size)
        {
            _now.Size = size;
            _happened.Add(Outcome.Gave(size));
        }
        List<string> refusals = FireOne(step.Trigger, step.Roles);
        if (refusals.Count == 0 && !FireRaised())
            refusals.Add("CF3012");
        if (refusals.Count > 0)
            return (before, Refuse(refusals));
        seen.Count("accepted");
        return (_now, Told());
    }

    private bool FireRaised()
    {
        for (int fired = 0; _raised.Count > 0; fired++)
        {
            if (fired == MostRaised)
                return false;
            seen.Count(FireOne(_raised.Dequeue(), null).Count == 0 ? "raised and taken" : "raised and passed over");
        }
        return true;
    }

    /// <summary>
    /// Offers a trigger to all regions. Without refusals, all that have it have taken it; otherwise nothing has happened.
    /// </summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="roles">The roles of who fires it; null where the rules do.</param>
    private List<string> FireOne(string trigger, string[]? roles)
    {
        var refusals = new List<string>();
        if (roles is not null && Forbidden(trigger, roles, _now) is { Count: > 0 } forbidden)
            return forbidden;
        var ways = new List<(string Region, TransitionDefinition Source, BranchDefinition? Branch)>();
        NaiveComplaint asItWas = _now.Copy();
        bool known = false;
        foreach (string region in Regions)
        {
            if (Find(region, asItWas.StateOf(region), trigger) is not { } transition)
                continue;
            known = true;
            List<string> against = Against(transition, asItWas);
            if (against.Count == 0 && !IsBranching(transition))
                ways.Add((region, transition, null));
            else if (against.Count == 0 && Branch(transition, asItWas) is { } branch)
                ways.Add((region, transition, branch));
            else if (against.Count == 0)
                against.Add("CF3003");
            refusals.AddRange(against);
        }
        if (!known)
            refusals.Add("CF3001");
        if (refusals.Count > 0)
            return refusals;
        if (ways.Count > 1)
            seen.Count("several regions");
        foreach ((string region, TransitionDefinition source, BranchDefinition? branch) in ways)
            Take(region, source, branch, Declared(trigger));
        return [];
    }

    private static bool IsBranching(TransitionDefinition transition) => transition.Branches.Count > 0 || transition.Otherwise is not null;

    /// <summary>Who lacks the role is told so by each region, and once if no state at all would let them.</summary>
    private List<string> Forbidden(string trigger, string[] roles, NaiveComplaint complaint)
    {
        TransitionDefinition[] here =
            [.. Regions.Select(region => Find(region, complaint.StateOf(region), trigger)).OfType<TransitionDefinition>()];
        if (here.Length > 0)
            return [
                .. here.Where(transition => !MayTake(transition, roles))
                    .DistinctBy(transition => string.Join(", ", transition.By), StringComparer.Ordinal).Select(_ => "CF3002"),
            ];
        IEnumerable<TransitionDefinition> anywhere = definition.Regions.Values.SelectMany(region => region.States.Values)
            .Select(state => On(state, trigger)).OfType<TransitionDefinition>();
        return anywhere.Any(transition => MayTake(transition, roles)) ? [] : ["CF3002"];
    }

    private static bool MayTake(TransitionDefinition transition, string[] roles) =>
        transition.By.Count == 0 || transition.By.Any(role => roles.Contains(role, StringComparer.OrdinalIgnoreCase));

    private static List<string> Against(TransitionDefinition transition, NaiveComplaint complaint)
    {
        var against = new List<string>();
        if (!complaint.Holds(transition.When) || !transition.If.All(complaint.Holds))
            against.Add("CF3003");
        if (transition.Require.Count > 0 && complaint.Size is null)
            against.Add("CF3004");
        return against;
    }

    private BranchDefinition? Branch(TransitionDefinition transition, NaiveComplaint complaint)
    {
        foreach ((_, BranchDefinition branch) in transition.Branches.OrderBy(one => one.Value.Order)
            .ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            if (complaint.Holds(branch.When) && branch.If.All(complaint.Holds))
            {
                seen.Count("branch");
                return branch;
            }
        }
        if (transition.Otherwise is not null)
            seen.Count("otherwise");
        return transition.Otherwise;
    }

    private void Take(string region, TransitionDefinition source, BranchDefinition? branch, string trigger)
    {
        string from = _now.StateOf(region);
        string? to = IsBranching(source) ? branch?.To : source.To;
        EffectsDefinition[] effects = branch is null ? [source.Do] : [source.Do, branch.Do];
        if (to is null)
        {
            seen.Count(source.Ignore ? "ignored" : "internal");
            Perform(effects, trigger);
            return;
        }

        to = Named(region, to);
        string[] aroundFrom = [.. Around(region, from)];
        string[] aroundTo = [.. Around(region, to)];
        // What lies around both stays: but neither what is left nor what is entered is around itself.
        string[] stays = [.. aroundFrom.Skip(1).Intersect(aroundTo.Skip(1), StringComparer.Ordinal)];
        seen.Count(from == to ? "re-entry" : aroundFrom.Contains(to, StringComparer.Ordinal) ? "re-entry of a state around"
            : stays.Length > 0 ? "within a state" : "across");
        if (Innermost(region, to) != to)
            seen.Count("initial substate");

        foreach (string left in aroundFrom.Except(stays, StringComparer.Ordinal))
            Perform(StateOf(region, left).Exit, trigger);
        Perform(effects, trigger);
        string leaf = Innermost(region, to);
        foreach (string entered in Around(region, leaf).Except(stays, StringComparer.Ordinal).Reverse())
        {
            if (entered == leaf)
            {
                _now.States[_now.States.FindIndex(one => one.Region == region)] = (region, leaf);
                _now.Milestones.Add(leaf);
                _happened.Add(Outcome.Entered(region, from, leaf, trigger));
            }
            else
            {
                Reach(entered);
            }
            Perform(StateOf(region, entered).Entry, trigger);
        }
        if (region == WorkflowDefinition.MainRegion && IsEnd(from) && !IsEnd(leaf))
            Reach("Reopened");

        bool IsEnd(string state) => Around(region, state).Any(level => StateOf(region, level) is { Closed: true } or { Final: true });
    }

    /// <summary>Effects of one place, and of two places as if they were written in one: all of a kind before the next kind.</summary>
    private void Perform(EffectsDefinition effects, string trigger) => Perform([effects], trigger);

    private void Perform(EffectsDefinition[] effects, string trigger)
    {
        foreach (string milestone in effects.SelectMany(one => one.Milestones))
            Reach(milestone);
        if (effects.Any(one => one.Escalate))
            _happened.Add(Outcome.Escalated(++_now.Level, trigger));
        string[] notify = [.. effects.SelectMany(one => one.Notify)];
        if (notify.Length > 0)
            _sent.Add(Outcome.Notified(trigger, notify));
        foreach (string raised in effects.SelectMany(one => one.Raise))
            _raised.Enqueue(raised);
    }

    private void Reach(string milestone)
    {
        _now.Milestones.Add(milestone);
        _happened.Add(Outcome.Reached(milestone));
    }

    private string Refuse(List<string> codes)
    {
        foreach (string code in codes.Distinct(StringComparer.Ordinal))
            seen.Count(code);
        return Outcome.Refused(codes);
    }

    private string Told() => Outcome.Accepted(_happened, _sent, _now.States.Select(one => one.State));

    private void Clear()
    {
        _happened.Clear();
        _sent.Clear();
        _raised.Clear();
    }

    /// <summary>What a trigger does in a state: its own transition, or else that of the state around it.</summary>
    private TransitionDefinition? Find(string region, string state, string trigger)
    {
        StateDefinition source = StateOf(region, state);
        TransitionDefinition? outer = source.Parent is null ? null : Find(region, source.Parent, trigger);
        if (On(source, trigger) is not { } own)
        {
            seen.Count(outer is null ? "nothing" : "inherited");
            return outer;
        }
        seen.Count(outer is null ? "own" : "overridden");
        return own;
    }

    private static TransitionDefinition? On(StateDefinition state, string trigger) =>
        state.On.Where(on => string.Equals(on.Key, trigger, StringComparison.OrdinalIgnoreCase)).Select(on => on.Value).SingleOrDefault();

    private StateDefinition StateOf(string region, string state) => definition.Regions[region].States[Named(region, state)];

    private string Named(string region, string state) =>
        definition.Regions[region].States.Keys.Single(name => string.Equals(name, state, StringComparison.OrdinalIgnoreCase));

    private string Declared(string trigger) =>
        definition.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys)
            .First(name => string.Equals(name, trigger, StringComparison.OrdinalIgnoreCase));

    private string Innermost(string region, string state) =>
        StateOf(region, state).Initial is { } inner ? Innermost(region, inner) : Named(region, state);

    /// <summary>A state and those around it, from the inside out.</summary>
    private IEnumerable<string> Around(string region, string state) =>
        StateOf(region, state).Parent is { } parent ? Around(region, parent).Prepend(Named(region, state)) : [Named(region, state)];
}
