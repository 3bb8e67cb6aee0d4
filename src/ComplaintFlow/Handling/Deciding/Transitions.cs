using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Fires the triggers of one decision and moves the regions of the workflow.</summary>
internal sealed class Transitions(DecisionContext context)
{
    /// <summary>The maximum number of triggers that may fire one another at one instant of a decision.</summary>
    private const int MostRaised = 32;

    private readonly List<Taken> _taken = new(2);
    private Queue<int>? _raised;
    private int _raisedInAll;

    private CompiledWorkflow Workflow => context.Workflow;

    private FieldCheck Fields => context.IsStrict ? FieldCheck.Refuse : FieldCheck.Ignore;

    /// <summary>Fires a trigger, and then those that it raised.</summary>
    public void Fire(int trigger, Actor actor)
    {
        FireOne(trigger, context.IsStrict ? Workflow.Roles.Of(actor) : RoleMask.Rules, mayPass: false);
        FireRaised();
    }

    /// <summary>Fires a trigger on behalf of the rules. If it is not possible, it is refused.</summary>
    public void FireByRules(string trigger)
    {
        if (Workflow.TriggerId(trigger) is { } id)
            FireOne(id, RoleMask.Rules, mayPass: false);
        else
            context.Refuse(DiagnosticCodes.UnknownTrigger, "The workflow has no such trigger.", "Correct the workflow.");
        FireRaised();
    }

    /// <summary>Refuses an actor whose roles may not fire a trigger.</summary>
    public void MustHaveRole(int trigger, Actor actor) =>
        Dispatcher.CheckRoles(Workflow, context.States, trigger, Workflow.Roles.Of(actor), context.Refusals);

    /// <summary>Checks a trigger without firing it, and adds the refusals of the workflow.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="actor">The actor who fires it.</param>
    /// <param name="isApplied">Whether the complaint already has the data of the action, so that required fields must have
    /// values.</param>
    public void MustBePossible(int trigger, Actor actor, bool isApplied)
    {
        List<Refusal> refusals = [];
        Dispatcher.Offer(
            Workflow, context.States, trigger, Workflow.Roles.Of(actor), isApplied ? Fields : FieldCheck.Await, context.GuardScope,
            context.Facts.Predicates, _taken, refusals);
        context.MayClose(_taken, refusals);
        context.Refusals.AddRange(refusals);
        _taken.Clear();
    }

    /// <summary>Fires a trigger that the rules raise. If it is not possible now, it is skipped.</summary>
    public void Raise(string trigger)
    {
        if (Workflow.TriggerId(trigger) is { } id)
            Enqueue(id);
        FireRaised();
    }

    /// <summary>Lets the rules fire triggers anew, at another instant.</summary>
    public void ForgetRaised() => _raisedInAll = 0;

    /// <summary>Enters the initial states. Those of the main region are milestones; the other regions rest in theirs.</summary>
    public void EnterInitial()
    {
        CompiledState leaf = Workflow.Regions[0].Initial;
        foreach (CompiledState state in PathTo(leaf, null))
        {
            if (context.Complaint.MilestoneOf(state.Name) is null)
                context.Reach(state.Name, context.Complaint.ReceivedAt);
            context.SetTimeouts(0, state);
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
                context.Refusals.Add(
                    new Refusal(DiagnosticCodes.EndlessTriggers, $"The rules fire more than {MostRaised} triggers at one instant.",
                        "Correct the rules: triggers raise one another without end."));
                _raised.Clear();
                return;
            }
            FireOne(trigger, RoleMask.Rules, mayPass: true);
        }
    }

    private void FireOne(int trigger, in RoleMask caller, bool mayPass)
    {
        if (mayPass && !context.States.Know(trigger))
            return; // most raised triggers are skipped here, before reasons are written
        List<Refusal> refusals = mayPass ? [] : context.Refusals;
        // A merge that is undone is gone by now, so the guard is evaluated on the complaint as it was.
        Complaint asked = context.IsUnmerged && !mayPass ? context.Before : context.Complaint;
        Dispatcher.Offer(
            Workflow, context.States, trigger, caller, Fields, context.GuardScopeOf(asked), context.Facts.Predicates, _taken, refusals);
        context.MayClose(_taken, refusals);
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

        int clocksBefore = context.Complaint.Clocks.Count;
        CompiledState? shared = Shared(way.From, target);
        for (CompiledState? left = way.From; left is not null && left != shared; left = left.Parent)
        {
            context.EndTimeouts(left);
            Perform(left.Exit, trigger);
        }
        Perform(way.Branch.Effects, trigger);
        Enter(way, target.Leaf, shared, trigger);
        if (way.Region > 0)
            return;
        // Clocks that begin with the closing itself run on.
        if (target.Leaf.Final || way.Closes)
        {
            int ended = target.Leaf.Final ? context.Complaint.Clocks.Count : clocksBefore;
            context.MoveClocks(
                (ended, isFinal: target.Leaf.Final), static (clocks, in scope, with) =>
                    clocks.OnClosed(scope.Complaint, with.ended, with.isFinal));
        }
        else if (way.From.IsEnd && !target.Leaf.IsEnd && !context.IsUnmerged)
        {
            if (context.IsBareTrigger && context.IsTooLateToReopen())
                context.Refuse(
                    DiagnosticCodes.ReopeningTooLate, "The time in which the complaint could be reopened is over.",
                    "Use Reopen with the new evidence, or receive a new complaint.");
            context.Reopen();
        }
    }

    private void Enter(in Taken way, CompiledState leaf, CompiledState? shared, string trigger)
    {
        foreach (CompiledState state in PathTo(leaf, shared))
        {
            if (state == leaf)
            {
                context.States.Enter(way.Region, leaf);
                context.Emit(new StateEntered
                {
                    Region = Workflow.Regions[way.Region].Name, From = way.From.Name, To = leaf.Name, Trigger = trigger, At = context.Now,
                    Ends = way.Closes && context.Complaint.Outcome is null,
                });
                context.MeetMilestone(leaf.Name, context.Now);
            }
            else
            {
                context.Reach(state.Name, context.Now);
            }
            context.SetTimeouts(way.Region, state);
            if (context.Book.Routing.IsAfresh(state.Name))
                context.RouteAfresh();
            Perform(state.Entry, trigger);
        }
    }

    private void Perform(CompiledEffects effects, string trigger)
    {
        if (ReferenceEquals(effects, CompiledEffects.None))
            return;
        foreach (string milestone in effects.Milestones)
            context.Reach(milestone, context.Now);
        if (effects.Outcome is { } outcome)
            context.Emit(new OutcomeGiven { Outcome = outcome, At = context.Now });
        foreach (string target in effects.Cancel)
        {
            context.MoveClocks(
                (target, why: $"{trigger} cancels it"), static (clocks, in scope, with) =>
                    clocks.CancelNow(scope.Complaint, with.target, with.why));
        }
        foreach (string target in effects.Start)
            context.MoveClocks(target, static (clocks, in scope, target) => clocks.StartNow(scope, target));
        foreach (CompiledTask task in effects.Tasks)
            TaskList.Create(context, task);
        if (effects.Escalate)
            context.Escalate(trigger);
        if (effects.Notify.Count > 0 && Told(effects.Notify) is { Count: > 0 } told)
            context.Notify(new PendingNotice(trigger, told, context.Extended));
        foreach (string effect in effects.Host)
            context.AskHost(new PendingEffect(effect, trigger));
        foreach (int raised in effects.Raise)
            Enqueue(raised);
    }

    /// <summary>
    /// Gets those who are told of a transition. The postponement of an internal duty concerns only its holder, who is already
    /// told. That of a department's target does not concern the complainant, to whom it was not promised.
    /// </summary>
    private IReadOnlyList<string> Told(IReadOnlyList<string> roles) => context.Extended switch
    {
        { Duty: not null, IsInternal: true } => [],
        { IsInternal: true } => [.. roles.Where(role => !Names.Same(role, Roles.Complainant))],
        _ => roles,
    };

    /// <summary>
    /// Gets the innermost state around both. A transition to the same state or to one around it leaves the state and enters it
    /// again.
    /// </summary>
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
