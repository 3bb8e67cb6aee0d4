using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What a decision does to promises of time and to timeouts.</summary>
internal sealed partial class Draft
{
    private readonly Complaint? _before;
    private Clock? _extended;

    /// <summary>Clocks stop, run, begin and end as the complaint now stands, where it is not refused. Asked once, when all else is decided, since a condition begins to hold once; at the receipt nothing was before.</summary>
    public void Settle()
    {
        if (Refusals.Count > 0)
            return;
        if (Book.Sla.HasConditions && _before is not null)
        {
            _clocks.OnConditions(new ConditionScope(_before, new KeywordHits(Book.Keywords)), Scope);
            EmitClocks();
        }
        if (Book.Sla.Pauses.Count > 0)
        {
            _clocks.OnCauses(Scope, IsIn);
            EmitClocks();
        }
        _clocks.OnPauses(Complaint, Now);
        EmitClocks();
    }

    /// <summary>Clocks meet rules that the complaint was not decided under before. What happens just now is left to come after an action where it is not inclusive.</summary>
    public void MeetRules(bool inclusive)
    {
        if (_before?.RuleBook is null || _before.RuleBook == Book.Hash)
            return;
        DateTimeOffset at = inclusive ? Now : Now.AddTicks(-TimeSpan.TicksPerMicrosecond);
        _clocks.OnRules(Scope, at);
        EmitClocks();
        // A clock that stands still by the new rules is not late by them.
        _clocks.OnPauses(Complaint, at);
        EmitClocks();
    }

    /// <summary>A clock runs again because a cause has used up what it may take.</summary>
    public void Resume(Clock clock)
    {
        _clocks.Resume(Complaint, clock, clock.ResumesAt ?? Now);
        EmitClocks();
    }

    /// <summary>The clock of a target that runs or is paused.</summary>
    public Clock? Alive(string target) => Complaint.Clocks.LastOrDefault(clock => clock.IsAlive && Names.Same(clock.Target, target));

    /// <summary>The latest clock of a target.</summary>
    public Clock? Latest(string target) => Alive(target) ?? Complaint.Clocks.LastOrDefault(clock => Names.Same(clock.Target, target));

    public void Refuse(string code, string message, string remedy, string? field = null) =>
        Refusals.Add(new Refusal(code, message, remedy) { Field = field });

    /// <summary>Grants more time, where the target lets the actor do so. What is told of the action is told of this clock.</summary>
    public void Extend(Clock clock, Duration by, string? reason)
    {
        if (ExtensionCheck.Refusal(clock, Book.Sla.TargetOf(clock), by, Actor, Now) is { } refusal)
        {
            Refusals.Add(refusal);
            return;
        }
        _clocks.Extend(Complaint, clock, by, Actor.Id, reason);
        EmitClocks();
        _extended = Complaint.Clocks[clock.Id - 1];
        if (_extended is { Duty: not null, Holder: { } holder })
            Tell(DutyMovedTopic, [Sla.DutyDefinition.Holder], clock.Target, holder, _extended);
    }

    /// <summary>The complaint is handled once more: clocks that had ended begin again as their targets say, beside those of the first handling.</summary>
    public void BeginRound(bool reopened)
    {
        Release(DutyKind.Execution, "the complaint is handled once more");
        Release(DutyKind.Offer, "the complaint is handled once more");
        Emit(new RoundBegan { Round = Complaint.Round + 1, Reopened = reopened });
        if (reopened)
            Reach(Milestones.Reopened, Now);
        _clocks.OnReopened(Scope);
        EmitClocks();
    }

    private void Reopen()
    {
        BeginRound(reopened: true);
        // What was closed has not met the rules that came meanwhile.
        _clocks.OnRules(Scope, Now);
        EmitClocks();
    }

    private void MoveClocks(string milestone, DateTimeOffset at)
    {
        _clocks.OnMilestone(Scope, milestone, at);
        EmitClocks();
    }

    private void EmitClocks()
    {
        foreach (ComplaintEvent happened in _clocks.Events)
            Emit(happened);
        _clocks.Events.Clear();
    }

    /// <summary>A complaint that missed a target is closed only when somebody has said why, where the target asks for it.</summary>
    private void MayClose(List<Refusal> refusals)
    {
        if (!_facts.Strict || !_taken.Exists(way => way.Region == 0 && !way.From.Closed && way.Branch.Target is { Leaf.Closed: true }))
            return;
        AddUnexplained(refusals);
        if (refusals.Count > 0)
            _taken.Clear();
    }

    /// <summary>The same, asked beforehand of a trigger that the workflow permits.</summary>
    public void MayClose(int trigger)
    {
        int before = Refusals.Count;
        AddUnexplained(Refusals);
        if (Refusals.Count > before && !(States.All[0] is { Closed: false } state && state.Find(trigger) is { } transition
            && transition.Choose(GuardScope, Predicates) is { Target.Leaf.Closed: true }))
            Refusals.RemoveRange(before, Refusals.Count - before);
    }

    private void AddUnexplained(List<Refusal> refusals)
    {
        foreach (Clock clock in Complaint.Clocks)
        {
            if (clock.Breach is not null || clock.Exemption is not null || !(clock.BreachedAt is not null || clock.IsMetLate) || Book.Sla.TargetOf(clock)?.Rules.ExplainBreach != true)
                continue;
            refusals.Add(new Refusal(DiagnosticCodes.BreachNotExplained, $"The target {clock.Target} was missed, and nobody has said why.", "Use the action ExplainBreach first: it takes a reason and who answers for it."));
        }
    }

    private void SetTimeouts(int region, CompiledState state)
    {
        foreach (CompiledTimeout timeout in state.Timeouts)
        {
            DueResult due = Deadline.Compute(Now, timeout.Within, timeout.Calendar ?? Book.UsualCalendar);
            if (due.Refusal is { } refusal)
                Refusals.Add(new Refusal(DiagnosticCodes.NoDueInstant, $"The timeout {timeout.Name} of the state {state.Name} has no instant: {refusal.Message}", "Correct the timeout or its calendar."));
            else
                Emit(new TimeoutSet { Timeout = new StateTimeout(Workflow.Regions[region].Name, state.Name, timeout.Name, Workflow.Triggers[timeout.Trigger], due.DueAt) });
        }
    }

    private void EndTimeouts(CompiledState left)
    {
        if (Complaint.Timeouts.Count == 0)
            return;
        foreach (StateTimeout timeout in Complaint.Timeouts)
        {
            if (Names.Same(timeout.State, left.Name))
                Emit(new TimeoutEnded { State = timeout.State, Name = timeout.Name, Fired = false });
        }
    }

    private bool IsIn(string name)
    {
        foreach (CompiledState? active in _states.All)
        {
            for (CompiledState? state = active; state is not null; state = state.Parent)
            {
                if (Names.Same(state.Name, name))
                    return true;
            }
        }
        return false;
    }
}
