using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>What meets a promise of time carries its proof: the text of a response, the result of a contact, the plan.</summary>
internal sealed class PromisesAreMetWithProof : Invariant
{
    private static readonly HashSet<string> Proven = new(["FirstResponse", "ContactEstablished", "PreliminaryPlan"],
        StringComparer.Ordinal);

    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        foreach (HistoryEntry entry in history.Where(one => one.Events.OfType<MilestoneReached>().Any(met => Proven.Contains(met.Name))))
        {
            if (entry.Events.All(IsBookkeeping))
                Broken(entry.Action, $"{entry.Actor} meets it with nothing to show.");
        }
        return ValueTask.CompletedTask;
    }

    private static bool IsBookkeeping(ComplaintEvent one) =>
        one is MilestoneReached or ClockStarted or ClockChanged or StateEntered or TimeoutSet or TimeoutEnded or Escalated or Classified
        or Assigned;
}
