using ComplaintFlow.Simulation.Model;
using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Invariants;

/// <summary>A refused action changes nothing.</summary>
internal sealed class RefusedChangesNothing : Invariant
{
    public override ValueTask AfterAsync(Answer answer, SimulatedWorld world)
    {
        if (answer is { Act: not null, Error: null, Refusals.Count: > 0, Overlapped: false, HadFault: false }
            && answer.Before != answer.After)
            Broken(answer.What, $"{answer.Refusals[0].Code}, yet version {answer.Before?.Version} became {answer.After?.Version}.");
        return ValueTask.CompletedTask;
    }
}
