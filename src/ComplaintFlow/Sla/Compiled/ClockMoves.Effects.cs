using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Decides what the workflow does to the clocks of a named target.</summary>
internal sealed partial class ClockMoves
{
    /// <summary>
    /// Starts a target now, regardless of its From: the target that always applies, and that of the complaint's tier. A clock that runs
    /// continues.
    /// </summary>
    public void StartNow(in ConditionScope scope, string name)
    {
        Complaint complaint = scope.Complaint;
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (Names.Same(target.Name, name) && !Runs(complaint, target) && target.When.Holds(scope))
                Start(target, complaint, Now);
        }
    }

    /// <summary>Cancels the clocks of a target that have not ended, including those of an earlier tier.</summary>
    public void CancelNow(Complaint complaint, string name, string why)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && Names.Same(clock.Target, name))
                Cancel(clock, Now, why);
        }
    }
}
