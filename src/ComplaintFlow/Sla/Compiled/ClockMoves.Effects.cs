using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>What the workflow does to the clocks of a target by its name.</summary>
internal sealed partial class ClockMoves
{
    /// <summary>
    /// Starts a target now, whatever its From: the one that always applies, and the one of the complaint's tier. One that runs goes on.
    /// </summary>
    public void StartNow(in ConditionScope scope, string name)
    {
        Complaint complaint = scope.Complaint;
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (Names.Same(target.Name, name) && !Runs(complaint, target) && target.When.Holds(scope))
                Start(target, complaint, now);
        }
    }

    /// <summary>Cancels the clocks of a target that have not ended, also those of an earlier tier.</summary>
    public void CancelNow(Complaint complaint, string name, string why)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && Names.Same(clock.Target, name))
                Cancel(clock, now, why);
        }
    }
}
