using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>What a decision does to promises of time.</summary>
internal static class ClockChanges
{
    /// <summary>Reaches a milestone: it is noted, meets targets and starts others.</summary>
    public static void Reach(this DecisionContext context, string milestone, DateTimeOffset at)
    {
        context.Emit(new MilestoneReached { Name = milestone, At = at });
        // What no one answers is closed only after so many reminders, so each counts for its request.
        if (Names.Same(milestone, Milestones.ComplainantReminded))
            context.Emit(new ComplainantReminded { At = at });
        context.MeetMilestone(milestone, at);
    }

    /// <summary>What a milestone that is noted already does to the clocks.</summary>
    public static void MeetMilestone(this DecisionContext context, string milestone, DateTimeOffset at) =>
        context.MoveClocks((milestone, at), static (clocks, in scope, with) => clocks.OnMilestone(scope, with.milestone, with.at));

    /// <summary>
    /// Clocks stop, run, begin and end as the complaint now stands, if it is not refused. Asked once, when all else is decided, since a
    /// condition begins to hold once; at the receipt nothing was before.
    /// </summary>
    public static void Settle(this DecisionContext context)
    {
        if (context.Refusals.Count > 0)
            return;
        if (context.Book.Sla.HasConditions && !context.IsReceipt)
        {
            context.MoveClocks(
                new ConditionScope(context.Before, new KeywordHits(context.Book.Keywords)),
                static (clocks, in scope, before) => clocks.OnConditions(before, scope));
        }
        if (context.Book.Sla.Pauses.Count > 0)
            context.MoveClocks(context, static (clocks, in scope, with) => clocks.OnCauses(scope, with.IsIn));
        context.MoveClocks(context.Now, static (clocks, in scope, now) => clocks.OnPauses(scope.Complaint, now));
    }

    /// <summary>
    /// Clocks meet rules that the complaint was not decided under before. What happens just now is left to come after an action if it is
    /// not inclusive.
    /// </summary>
    public static void MeetRules(this DecisionContext context, bool inclusive)
    {
        if (context.IsReceipt || context.Before.RuleBook is null || context.Before.RuleBook == context.Book.Hash)
            return;
        DateTimeOffset at = inclusive ? context.Now : context.Now.AddTicks(-TimeSpan.TicksPerMicrosecond);
        context.MoveClocks(at, static (clocks, in scope, at) => clocks.OnRules(scope, at));
        // A clock that stands still by the new rules is not late by them.
        context.MoveClocks(at, static (clocks, in scope, at) => clocks.OnPauses(scope.Complaint, at));
    }

    /// <summary>A clock runs again because a cause has used up what it may take.</summary>
    public static void Resume(this DecisionContext context, Clock clock) => context.MoveClocks(
        (clock, at: clock.ResumesAt ?? context.Now),
        static (clocks, in scope, with) => clocks.Resume(scope.Complaint, with.clock, with.at));

    /// <summary>The clock of a target that runs or is paused.</summary>
    public static Clock? Alive(this DecisionContext context, string target) =>
        context.Complaint.Clocks.LastOrDefault(clock => clock.IsAlive && Names.Same(clock.Target, target));

    /// <summary>The latest clock of a target.</summary>
    public static Clock? Latest(this DecisionContext context, string target) =>
        context.Alive(target) ?? context.Complaint.Clocks.LastOrDefault(clock => Names.Same(clock.Target, target));

    /// <summary>Grants more time, if the target lets the actor do so. What is told of the action is told of this clock.</summary>
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
    /// The complaint is handled once more: clocks that had ended begin again as their targets say, beside those of the first handling.
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

    /// <summary>A complaint that was closed is handled once more.</summary>
    public static void Reopen(this DecisionContext context)
    {
        context.BeginRound(reopened: true);
        // What was closed has not met the rules that came meanwhile.
        context.MoveClocks(context.Now, static (clocks, in scope, now) => clocks.OnRules(scope, now));
    }
}
