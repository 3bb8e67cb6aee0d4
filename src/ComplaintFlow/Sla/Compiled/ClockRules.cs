using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Decides which clocks begin, are met and no longer apply. Pure: each answer is a list of events for the complaint as given.</summary>
internal static class ClockRules
{
    /// <summary>What a milestone does to the clocks: it meets some, and starts others.</summary>
    public static void OnMilestone(CompiledSla sla, in ConditionScope scope, string milestone, DateTimeOffset at, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        Complaint complaint = scope.Complaint;
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Running && Names.Has(clock.Until, milestone))
                events.Add(new ClockMet { Clock = clock.Id, Target = clock.Target, At = at });
        }

        int next = complaint.Clocks.Count + 1;
        foreach (Target target in sla.Always)
            next += StartOn(target, scope, milestone, at, next, events, refusals);
        foreach (Target target in sla.Find(complaint.Tier)?.Targets ?? [])
            next += StartOn(target, scope, milestone, at, next, events, refusals);
    }

    /// <summary>
    /// What a change of tier does: the targets of the old one no longer apply, and those of the new one begin where they would have begun,
    /// and are met where they would have been.
    /// </summary>
    public static void OnTier(CompiledSla sla, in ConditionScope scope, DateTimeOffset now, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        Complaint complaint = scope.Complaint;
        string? tier = complaint.Tier;
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Running && clock.Tier is not null && !Names.Same(clock.Tier, tier))
                events.Add(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = now, Why = $"the tier is {tier ?? "none"} now" });
        }

        int next = complaint.Clocks.Count + 1;
        foreach (Target target in sla.Find(tier)?.Targets ?? [])
        {
            if (Earliest(complaint, target.From, DateTimeOffset.MinValue) is not { } from || IsKept(complaint, target, from) || !target.When.Holds(scope))
                continue;
            if (Start(target, next, from, events, refusals) is not { } clock)
                continue;
            next++;
            if (Earliest(complaint, target.Until, clock.StartedAt) is { } reached)
                events.Add(new ClockMet { Clock = clock.Id, Target = clock.Target, At = reached });
        }
    }

    /// <summary>A complaint that is closed keeps none of its first <paramref name="count"/> promises running.</summary>
    public static void OnClosed(Complaint complaint, int count, DateTimeOffset now, List<ComplaintEvent> events)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Id <= count && clock.Status == ClockStatus.Running)
                events.Add(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = now, Why = $"the complaint is {complaint.State}" });
        }
    }

    private static int StartOn(
        Target target, in ConditionScope scope, string milestone, DateTimeOffset at, int id, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        if (!Names.Has(target.From, milestone) || RunsOn(scope.Complaint, target, milestone) || !target.When.Holds(scope))
            return 0;
        return Start(target, id, at, events, refusals) is null ? 0 : 1;
    }

    private static Clock? Start(Target target, int id, DateTimeOffset from, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        Clock? clock = ClockStarter.Start(target, id, from, out Refusal? refusal);
        if (clock is not null)
            events.Add(new ClockStarted { Clock = clock });
        if (refusal is not null)
            refusals.Add(refusal);
        return clock;
    }

    /// <summary>Whether the target runs already and goes on: a milestone that meets it and starts it begins it anew.</summary>
    private static bool RunsOn(Complaint complaint, Target target, string milestone)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Running && IsOf(clock, target) && !Names.Has(clock.Until, milestone))
                return true;
        }
        return false;
    }

    /// <summary>Whether the target runs, or was met before the complaint had another tier for a while.</summary>
    private static bool IsKept(Complaint complaint, Target target, DateTimeOffset from)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (IsOf(clock, target) && (clock.Status == ClockStatus.Running || (clock.Status == ClockStatus.Met && clock.StartedAt == from)))
                return true;
        }
        return false;
    }

    private static bool IsOf(Clock clock, Target target) => Names.Same(clock.Target, target.Name) && Names.Same(clock.Tier, target.Tier);

    /// <summary>When the first of the milestones was reached, at <paramref name="from"/> or later.</summary>
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
