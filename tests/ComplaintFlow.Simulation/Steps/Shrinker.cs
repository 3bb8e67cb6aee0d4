using ComplaintFlow.Simulation.World;

namespace ComplaintFlow.Simulation.Steps;

/// <summary>
/// Takes operations out of a trace, and simplifies those that stay, as long as the same promise is broken in the same way.
/// </summary>
internal sealed class Shrinker(Func<IGround> grounds, string violation, int mostRuns)
{
    private int _runs;

    public async Task<IReadOnlyList<Operation>> ShrinkAsync(IReadOnlyList<Operation> trace)
    {
        if (!await BreaksAsync(trace).ConfigureAwait(false))
            return trace;
        List<Operation> kept = [.. trace];
        for (int size = kept.Count / 2; size >= 1; size = size == 1 ? 0 : Math.Max(1, size / 2))
        {
            for (int at = Math.Max(0, kept.Count - size); kept.Count > 1; at = Math.Max(0, at - size))
            {
                List<Operation> fewer = [.. kept.Take(at), .. kept.Skip(at + size)];
                if (fewer.Count < kept.Count && await BreaksAsync(fewer).ConfigureAwait(false))
                    kept = fewer;
                if (at == 0)
                    break;
            }
        }
        for (int i = 0; i < kept.Count; i++)
        {
            foreach (Operation simpler in Simpler(kept[i]))
            {
                List<Operation> tried = [.. kept];
                tried[i] = simpler;
                if (await BreaksAsync(tried).ConfigureAwait(false))
                    kept = tried;
            }
        }
        return kept;
    }

    private static IEnumerable<Operation> Simpler(Operation operation) => operation switch
    {
        Faulty faulty => [faulty.Inner],
        Overlap overlap => [overlap.First, overlap.Second],
        Act act when act.Changes > 0 || act.Options is not null => [act with { Changes = 0 }, act with { Options = null }],
        Receive { Changes: > 0 } receive => [receive with { Changes = 0 }],
        _ => [],
    };

    private async Task<bool> BreaksAsync(IReadOnlyList<Operation> trace)
    {
        if (_runs++ >= mostRuns)
            return false;
        IGround ground = grounds();
        await using (ground.ConfigureAwait(false))
            return (await Run.OfTraceAsync(ground, trace, violation).ConfigureAwait(false)).Found(violation);
    }
}
