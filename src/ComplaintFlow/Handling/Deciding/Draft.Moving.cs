using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>How a decision fires triggers and moves the regions of the workflow.</summary>
internal sealed partial class Draft
{
    /// <summary>How many triggers may fire one another within one decision.</summary>
    private const int MostRaised = 32;

    private readonly List<Taken> _taken = new(2);
    private Queue<int>? _raised;
    private int _raisedInAll;

    /// <summary>Fires a trigger, and then those that it raised.</summary>
    public void Fire(int trigger, Actor actor)
    {
        FireOne(trigger, _facts.Strict ? Workflow.Roles.Of(actor) : RoleMask.Rules, mayPass: false);
        FireRaised();
    }

    /// <summary>Fires a trigger for the rules themselves; one that is not possible is refused.</summary>
    public void FireByRules(string trigger)
    {
        if (Workflow.TriggerId(trigger) is { } id)
            FireOne(id, RoleMask.Rules, mayPass: false);
        else
            Refuse(DiagnosticCodes.UnknownTrigger, "The workflow has no such trigger.", "Correct the workflow.");
        FireRaised();
    }

    /// <summary>What is not done now, or not yet: what the workflow has against it is refused.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="actor">Who fires it.</param>
    /// <param name="isApplied">Whether the complaint has what the action brings, so that required fields must have values.</param>
    public void MustBePossible(int trigger, Actor actor, bool isApplied)
    {
        List<Refusal> refusals = [];
        Dispatcher.Offer(
            Workflow, _states, trigger, Workflow.Roles.Of(actor), isApplied && _facts.Strict, GuardScope, _facts.Predicates, _taken, refusals);
        MayClose(refusals);
        Refusals.AddRange(refusals);
        _taken.Clear();
    }

    /// <summary>Fires a trigger that the rules raise; one that is not possible now is passed over.</summary>
    public void Raise(string trigger)
    {
        if (Workflow.TriggerId(trigger) is { } id)
            Enqueue(id);
        FireRaised();
    }

    /// <summary>The first states of the main region are milestones; a region beside it rests in its first state.</summary>
    public void EnterInitial()
    {
        CompiledState leaf = Workflow.Regions[0].Initial;
        foreach (CompiledState state in PathTo(leaf, null))
        {
            if (Complaint.MilestoneOf(state.Name) is null)
                Reach(state.Name, Complaint.ReceivedAt);
            SetTimeouts(0, state);
            Perform(state.Entry, leaf.Name);
        }
        FireRaised();
    }

    private void Enqueue(int trigger) => (_raised ??= new Queue<int>()).Enqueue(trigger);

    private void FireRaised()
    {
        while (_raised is not null && _raised.TryDequeue(out int trigger))
        {
            if (++_raisedInAll > MostRaised)
            {
                Refusals.Add(new Refusal(DiagnosticCodes.EndlessTriggers, $"The rules fire more than {MostRaised} triggers in one decision.", "Correct the rules: triggers raise one another without end."));
                _raised.Clear();
                return;
            }
            FireOne(trigger, RoleMask.Rules, mayPass: true);
        }
    }

    private void FireOne(int trigger, in RoleMask caller, bool mayPass)
    {
        if (mayPass && !_states.Know(trigger))
            return; // most raised triggers are passed over here, before anybody writes down why
        List<Refusal> refusals = mayPass ? [] : Refusals;
        // A merge that is taken back is gone by now: whether it may be is asked of the complaint as it was.
        var scope = new ConditionScope(_isUnmerged && !mayPass ? Before : Complaint, _guardHits);
        Dispatcher.Offer(Workflow, _states, trigger, caller, _facts.Strict, scope, _facts.Predicates, _taken, refusals);
        MayClose(refusals);
        foreach (Taken way in _taken)
            Take(way, Workflow.Triggers[trigger]);
        _taken.Clear();
    }

    private void Take(in Taken way, string trigger)
    {
        CompiledState? target = way.Branch.Target;
        if (target is null)
        {
            Perform(way.Branch.Effects, trigger);
            return;
        }

        int clocksBefore = Complaint.Clocks.Count;
        CompiledState? shared = Shared(way.From, target);
        for (CompiledState? left = way.From; left is not null && left != shared; left = left.Parent)
        {
            EndTimeouts(left);
            Perform(left.Exit, trigger);
        }
        Perform(way.Branch.Effects, trigger);
        Enter(way, target.Leaf, shared, trigger);
        // What begins with the closing itself runs on.
        if (way.Region == 0 && (target.Leaf.Final || (target.Leaf.Closed && !way.From.Closed)))
        {
            _clocks.OnClosed(Complaint, target.Leaf.Final ? Complaint.Clocks.Count : clocksBefore, target.Leaf.Final);
            EmitClocks();
        }
        else if (way.Region == 0 && way.From.Closed && !target.Leaf.Closed && !_isUnmerged)
        {
            Reopen();
        }
    }

    private void Enter(in Taken way, CompiledState leaf, CompiledState? shared, string trigger)
    {
        foreach (CompiledState state in PathTo(leaf, shared))
        {
            if (state == leaf)
            {
                _states.Enter(way.Region, leaf);
                Emit(new StateEntered { Region = Workflow.Regions[way.Region].Name, From = way.From.Name, To = leaf.Name, Trigger = trigger, At = Now });
                MoveClocks(leaf.Name, Now);
            }
            else
            {
                Reach(state.Name, Now);
            }
            SetTimeouts(way.Region, state);
            if (Book.Routing.IsAfresh(state.Name))
                RouteAfresh();
            Perform(state.Entry, trigger);
        }
    }

    private void Perform(CompiledEffects effects, string trigger)
    {
        if (ReferenceEquals(effects, CompiledEffects.None))
            return;
        foreach (string milestone in effects.Milestones)
            Reach(milestone, Now);
        if (effects.Outcome is { } outcome)
            Emit(new OutcomeGiven { Outcome = outcome, At = Now });
        foreach (string target in effects.Cancel)
        {
            _clocks.CancelNow(Complaint, target, $"{trigger} cancels it");
            EmitClocks();
        }
        foreach (string target in effects.Start)
        {
            _clocks.StartNow(Scope, target);
            EmitClocks();
        }
        foreach (CompiledTask task in effects.Tasks)
            TaskList.Create(this, task);
        if (effects.Escalate)
            Escalate(trigger);
        // That a duty of the house was put off concerns its holder, who is told already.
        if (effects.Notify.Count > 0 && _extended is not { Duty: not null, IsInternal: true })
            Notify(new NoticeDraft(trigger, effects.Notify, _extended));
        foreach (string effect in effects.Host)
            _hostEffects.Add(new EffectDraft(effect, trigger));
        foreach (int raised in effects.Raise)
            Enqueue(raised);
    }

    /// <summary>The innermost state around both; a transition to itself or to a state around it leaves and enters again.</summary>
    private static CompiledState? Shared(CompiledState from, CompiledState to)
    {
        CompiledState? state = from.Parent;
        while (state is not null && (state == to || !to.IsWithin(state)))
            state = state.Parent;
        return state;
    }

    private static Stack<CompiledState> PathTo(CompiledState leaf, CompiledState? outer)
    {
        var path = new Stack<CompiledState>();
        for (CompiledState? state = leaf; state is not null && state != outer; state = state.Parent)
            path.Push(state);
        return path;
    }
}
