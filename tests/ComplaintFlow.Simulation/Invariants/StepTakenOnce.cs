using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>A step of a clock is taken once, whoever wakes the complaint, however often.</summary>
internal sealed class StepTakenOnce : Invariant
{
    public override ValueTask LookAsync(Complaint complaint, IReadOnlyList<HistoryEntry> history, SimulatedWorld world)
    {
        var taken = new HashSet<(int, string)>();
        foreach (ComplaintEvent happened in history.SelectMany(entry => entry.Events))
        {
            if (happened is StepTaken step && !taken.Add((step.Clock, step.Step)))
                Broken(step.Target, $"The step {step.Step} was taken twice.");
            else if (happened is ClockRescheduled moved) // its steps lie elsewhere now, and may fall due again
                taken.RemoveWhere(one =>
                    one.Item1 == moved.Clock && moved.Steps.Any(ahead => ahead.Name == one.Item2 && ahead.TakenAt is null));
        }
        return ValueTask.CompletedTask;
    }
}
