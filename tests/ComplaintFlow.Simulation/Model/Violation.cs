namespace ComplaintFlow.Simulation.Model;

/// <summary>A promise that was broken.</summary>
/// <param name="Invariant">The name of the invariant.</param>
/// <param name="Kind">What tells it apart from other breaches of the same promise; the same in each run.</param>
/// <param name="Step">The step after which it was seen, counted from 1.</param>
/// <param name="Details">What was seen.</param>
public sealed record Violation(string Invariant, string Kind, int Step, string Details)
{
    /// <summary>The invariant and the kind.</summary>
    public string Name => $"{Invariant}: {Kind}";

    /// <summary>What was broken, when and how.</summary>
    public override string ToString() => $"step {Step}, {Name}: {Details}";
}
