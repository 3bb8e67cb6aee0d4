using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>When counsel objects, nothing is approved or sent before the objection is met: before counsel clears it.</summary>
internal sealed class CounselIsHeard : Invariant
{
    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        bool objected = false;
        foreach (HistoryEntry entry in history)
        {
            objected = entry.Action switch { "ObjectLegally" => true, "ClearLegalReview" => false, _ => objected };
            if (objected && entry.Action is "Approve" or "SendOffer" or "SendFinalResponse" or "CloseUnresolved")
                Broken(entry.Action, $"{entry.Actor} does {entry.Action} over an objection.");
        }
        return ValueTask.CompletedTask;
    }
}
