using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Applies the effects of a decision to clocks.</summary>
internal static class ClockChanges
{
    /// <summary>Reaches a milestone: it is recorded, meets targets and starts others.</summary>
    public static void Reach(this DecisionContext context, string milestone, DateTimeOffset at)
    {
        context.Emit(new MilestoneReached { Name = milestone, At = at });
        // A request without an answer is closed only after a number of reminders, so each reminder counts for its request.
        if (Names.Same(milestone, Milestones.ComplainantReminded))
            context.Emit(new ComplainantReminded { At = at });
        context.MeetMilestone(milestone, at);
    }

    /// <summary>Applies the effects of a milestone that is already recorded to the clocks.</summary>
    public static void MeetMilestone(this DecisionContext context, string milestone, DateTimeOffset at) =>
        context.MoveClocks((milestone, at), static (clocks, in scope, with) => clocks.OnMilestone(scope, with.milestone, with.at));

    /// <summary>
    /// Updates the clocks (pause, resume, start, end) to the present complaint, unless it is refused. Call it when everything else of
    /// an instant is decided, since a condition begins to hold only once. At the receipt, see <see cref="BeginConditions"/>.
    /// </summary>
    public static void Settle(this DecisionContext context)
    {
        if (context.Refusals.Count > 0)
            return;
        if (context.Book.Sla.HasConditions && context.Settled is { } settled && settled != context.Complaint)
        {
            context.MoveClocks(
                new ConditionScope(settled, new KeywordHits(context.Book.Keywords)),
                static (clocks, in scope, before) => clocks.OnConditions(before, scope));
        }
        if (context.Book.Sla.Pauses.Count > 0)
            context.MoveClocks(context, static (clocks, in scope, with) => clocks.OnCauses(scope, with.IsIn));
        context.MoveClocks(context.Now, static (clocks, in scope, now) => clocks.OnPauses(scope.Complaint, now));
        if (!context.IsReceipt)
            context.NoteSettled();
    }

    /// <summary>
    /// Applies the conditions of targets to a complaint that is received: nothing held before, so those that hold begin to hold.
    /// Call it once.
    /// </summary>
    public static void BeginConditions(this DecisionContext context)
    {
        if (context.Refusals.Count == 0 && context.Book.Sla.HasConditions)
            context.MoveClocks(0, static (clocks, in scope, _) => clocks.OnConditions(null, scope));
    }

    /// <summary>
    /// Updates the clocks to rules under which the complaint was not decided before. If it is not inclusive, what falls due at
    /// this very instant is left until after an action.
    /// </summary>
    public static void MeetRules(this DecisionContext context, bool inclusive)
    {
        if (context.IsReceipt || context.Before.RuleBook is null || context.Before.RuleBook == context.Book.Hash)
            return;
        DateTimeOffset at = inclusive ? context.Now : context.Now.AddTicks(-TimeSpan.TicksPerMicrosecond);
        context.MoveClocks(at, static (clocks, in scope, at) => clocks.OnRules(scope, at));
        // A clock that is paused by the new rules is not late under them.
        context.MoveClocks(at, static (clocks, in scope, at) => clocks.OnPauses(scope.Complaint, at));
    }

    /// <summary>Resumes a clock whose pause has reached its limit.</summary>
    public static void Resume(this DecisionContext context, Clock clock) => context.MoveClocks(
        (clock, at: clock.ResumesAt ?? context.Now),
        static (clocks, in scope, with) => clocks.Resume(scope.Complaint, with.clock, with.at));

    /// <summary>Gets the clock of a target that runs or is paused.</summary>
    public static Clock? Alive(this DecisionContext context, string target) => context.Last(target, isAlive: true);

    /// <summary>Gets the latest clock of a target.</summary>
    public static Clock? Latest(this DecisionContext context, string target) =>
        context.Alive(target) ?? context.Last(target, isAlive: false);

    private static Clock? Last(this DecisionContext context, string target, bool isAlive)
    {
        IReadOnlyList<Clock> clocks = context.Complaint.Clocks;
        for (int i = clocks.Count - 1; i >= 0; i--)
        {
            if ((clocks[i].IsAlive || !isAlive) && Names.Same(clocks[i].Target, target))
                return clocks[i];
        }
        return null;
    }

    /// <summary>Extends a clock, if the target lets the actor do so. Notices about the action then refer to this clock.</summary>
    public static void Extend(this DecisionContext context, Clock clock, Duration by, string? reason)
    {
        if (ExtensionCheck.Refusal(clock, context.Book.Sla.TargetOf(clock), by, context.Actor, context.Now) is { } refusal)
        {
            context.Refusals.Add(refusal);
            return;
        }
        context.MoveClocks(
            (clock, by, approver: context.Actor.Id, reason),
            static (clocks, in scope, with) => clocks.Extend(scope.Complaint, with.clock, with.by, with.approver, with.reason));
        context.Extended = context.Complaint.Clocks[clock.Id - 1];
        if (context.Extended is { Duty: not null, Holder: { } holder })
            context.Tell(Duties.MovedTopic, [DutyDefinition.Holder], clock.Target, holder, context.Extended);
    }

    /// <summary>
    /// Begins a further handling: clocks that had ended start again as their targets say, in addition to those of the first
    /// handling.
    /// </summary>
    public static void BeginRound(this DecisionContext context, bool reopened)
    {
        context.Release(DutyKind.Execution, "the complaint is handled once more");
        context.Release(DutyKind.Offer, "the complaint is handled once more");
        context.Emit(new RoundBegan { Round = context.Complaint.Round + 1, Reopened = reopened });
        if (reopened)
            context.Reach(Milestones.Reopened, context.Now);
        context.MoveClocks(0, static (clocks, in scope, _) => clocks.OnReopened(scope));
    }

    /// <summary>Whether the time in which the closed complaint could be reopened without new evidence is over.</summary>
    public static bool IsTooLateToReopen(this DecisionContext context) => context.Complaint.ClosedAt is { } closed
        && Deadline.Compute(closed, context.Book.Practice.ReopenWithin, context.Book.DefaultCalendar) is { Refusal: null } window
        && context.Now > window.DueAt;

    /// <summary>Reopens a closed complaint for a further handling.</summary>
    public static void Reopen(this DecisionContext context)
    {
        context.BeginRound(reopened: true);
        // A closed complaint has not met the rules that came in the meantime.
        context.MoveClocks(context.Now, static (clocks, in scope, now) => clocks.OnRules(scope, now));
    }
}
