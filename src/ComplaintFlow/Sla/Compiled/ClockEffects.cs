using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>What the workflow does to the clocks of a target by its name. Pure: each answer is a list of events for the complaint as given.</summary>
internal static class ClockEffects
{
    /// <summary>Starts a target now, whatever its From: the one that always applies, and the one of the complaint's tier. One that runs goes on.</summary>
    public static void Start(CompiledSla sla, in ConditionScope scope, string name, DateTimeOffset now, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        Start(sla.Find(null, name), scope, now, events, refusals);
        if (scope.Complaint.Tier is { } tier)
            Start(sla.Find(tier, name), scope, now, events, refusals);
    }

    /// <summary>Cancels the running clocks of a target, also those of an earlier tier.</summary>
    public static void Cancel(Complaint complaint, string name, string why, DateTimeOffset now, List<ComplaintEvent> events)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Running && Names.Same(clock.Target, name))
                events.Add(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = now, Why = why });
        }
    }

    private static void Start(Target? target, in ConditionScope scope, DateTimeOffset now, List<ComplaintEvent> events, List<Refusal> refusals)
    {
        if (target is null || Runs(scope.Complaint, target) || !target.When.Holds(scope))
            return;
        if (ClockStarter.Start(target, scope.Complaint.Clocks.Count + events.Count + 1, now, out Refusal? refusal) is { } clock)
            events.Add(new ClockStarted { Clock = clock });
        if (refusal is not null)
            refusals.Add(refusal);
    }

    private static bool Runs(Complaint complaint, Target target)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status == ClockStatus.Running && Names.Same(clock.Target, target.Name) && Names.Same(clock.Tier, target.Tier))
                return true;
        }
        return false;
    }
}
