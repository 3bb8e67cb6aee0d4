using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Decides what a change of tier does to clocks.</summary>
/// <remarks>
/// The instants of milestones are known, and what a condition would have said at them is not. Conditions are judged as the complaint is at
/// the change.
/// </remarks>
internal sealed partial class ClockMoves
{
    /// <summary>
    /// Applies a change of tier. By default, the targets of the old tier no longer apply. Those of the new tier start at the instant at
    /// which they would have started, and are met, begun anew or ended as they would have been.
    /// </summary>
    public void OnTier(in ConditionScope scope)
    {
        Complaint complaint = scope.Complaint;
        var kept = new List<string>();
        foreach (Clock clock in complaint.Clocks)
        {
            if (!clock.IsAlive || clock.Tier is null || Names.Same(clock.Tier, complaint.Tier))
                continue;
            if (sla.TargetOf(clock)?.OnTierChange == ChangeRule.Keep)
                kept.Add(clock.Target);
            else
                Cancel(clock, Now, $"the tier is {complaint.Tier ?? "none"} now");
        }

        foreach (Target target in sla.Find(complaint.Tier)?.Targets ?? [])
        {
            if (!Names.Has(kept, target.Name) && target.When.Holds(scope))
                Begin(target, scope);
        }
    }

    private void Begin(Target target, in ConditionScope scope)
    {
        Complaint complaint = scope.Complaint;
        if (Starts(target, scope) is not { } from)
            return;
        DateTimeOffset? met = Reached(target.Until, scope, from), ended = Reached(target.Cancel, scope, from);
        if (Anew(target, scope, from, Earlier(met, ended)) is { } anew)
            (from, met, ended) = (anew, Reached(target.Until, scope, anew), Reached(target.Cancel, scope, anew));
        if (ended is not null && (met is null || ended < met))
            return;
        if (met is null && complaint.MilestoneOf(Milestones.Reopened)?.LastAt is { } reopened && from <= reopened
            && target.Rules.OnClosed is not ClosingRule.Run)
        {
            if (target.Rules.OnReopen == ReopenRule.None)
                return; // the closing would have ended it
            from = target.Rules.OnReopen == ReopenRule.Fresh ? reopened : from;
        }
        if (!IsKept(complaint, target, from) && Start(target, complaint, from) is { } clock && met is { } at)
            Events.Add(new ClockMet { Clock = clock.Id, Target = clock.Target, At = at });
    }

    /// <summary>The instant at which a target of a new tier starts.</summary>
    private DateTimeOffset? Starts(Target target, in ConditionScope scope) =>
        Reached(target.From, scope, DateTimeOffset.MinValue) is not { } first ? null
        : target.Rules.PerDepartment || target.OnTierChange == ChangeRule.New ? Now : first;

    /// <summary>The last instant before an end at which the clock would have begun anew, or null if there is none.</summary>
    private static DateTimeOffset? Anew(Target target, in ConditionScope scope, DateTimeOffset from, DateTimeOffset? end)
    {
        DateTimeOffset? last = null;
        if (target.Restart.When is { } when && !when.Holds(scope))
            return null;
        foreach (Milestone milestone in scope.Complaint.Milestones)
        {
            DateTimeOffset at = end is null || milestone.LastAt < end ? milestone.LastAt : milestone.FirstAt;
            if (Names.Has(target.Restart.On, milestone.Name) && at > from && (end is null || at < end) && (last is null || at > last))
                last = at;
        }
        return last;
    }

    /// <summary>
    /// The first instant at which an occasion came, at <paramref name="from"/> or later. A condition alone that holds came now, since its
    /// beginning is not known.
    /// </summary>
    private DateTimeOffset? Reached(Occasion occasion, in ConditionScope scope, DateTimeOffset from) =>
        occasion.When is { } when && !when.Holds(scope) ? null
        : occasion.IsEdge ? Now
        : Earliest(scope.Complaint, occasion.On, from);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    /// <summary>Whether the target runs, or was met before the complaint had another tier for some time.</summary>
    private static bool IsKept(Complaint complaint, Target target, DateTimeOffset from)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (target.IsOf(clock)
                && (clock.IsAlive || (clock.Status is ClockStatus.Met or ClockStatus.Exempted && clock.StartedAt == from)))
                return true;
        }
        return false;
    }

    /// <summary>The instant at which the first of the milestones was reached, at <paramref name="from"/> or later.</summary>
    private static DateTimeOffset? Earliest(Complaint complaint, IReadOnlyList<string> names, DateTimeOffset from)
    {
        DateTimeOffset? earliest = null;
        foreach (Milestone milestone in complaint.Milestones)
        {
            DateTimeOffset at = milestone.FirstAt >= from ? milestone.FirstAt : milestone.LastAt;
            if (at >= from && Names.Has(names, milestone.Name) && (earliest is null || at < earliest))
                earliest = at;
        }
        return earliest;
    }
}
