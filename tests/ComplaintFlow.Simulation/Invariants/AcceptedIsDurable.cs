using ComplaintFlow.Complaints;
using ComplaintFlow.Simulation.Data;
using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>
/// An accepted action is durable before the caller hears of it: whoever reads then, on any node, reads what was answered.
/// </summary>
internal sealed class AcceptedIsDurable : Invariant
{
    public override async ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is not { IsAccepted: true, Complaint: { } answered, On: { } id } || world.Unreadable.Contains(id))
            return;
        if (await world.GetAsync(id).ConfigureAwait(false) is not { } stored)
            return; // ReadableForEver tells of it
        if (stored.Version < answered.Version)
            Broken(answer.What, $"Version {answered.Version} was answered, {stored.Version} is stored.");
        else if (stored.Version == answered.Version && IsLookedAt(answer) && Difference(answered, stored) is { } difference)
            Broken($"{answer.To.GetType().Name} answers otherwise", difference);
    }

    /// <summary>To compare whole complaints is costly: those whose caller changes lists, and some of the others.</summary>
    private static bool IsLookedAt(Answer answer) => answer.Step % 8 == 0 || answer.Act?.Changes > 0 || answer.Receive?.Changes > 0;

    private static string? Difference(Complaint answered, Complaint stored)
    {
        string one = Printer.Whole.Of(answered), other = Printer.Whole.Of(stored);
        if (one == other)
            return null;
        int at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        int from = Math.Max(0, at - 60);
        return $"answered …{one[from..Math.Min(one.Length, at + 60)]}…, stored …{other[from..Math.Min(other.Length, at + 60)]}…";
    }
}
