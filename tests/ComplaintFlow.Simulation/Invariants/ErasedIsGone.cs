using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>What was erased is gone from every place that the library knows, and nothing is erased before its time.</summary>
internal sealed class ErasedIsGone : Invariant
{
    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        if (history.FirstOrDefault(entry => entry.Action == "Erase") is not { } erased)
            return ValueTask.CompletedTask;
        if (Printer.Whole.Of(complaint).Contains(Values.Mark, StringComparison.Ordinal))
            Broken("it is still there", "The complaint still has personal data.");
        if (complaint.Archive is { } archive && erased.At < archive.RetentionUntil)
            Broken("before its time", $"Erased {erased.At:u}, kept until {archive.RetentionUntil:u}.");
        return ValueTask.CompletedTask;
    }
}
