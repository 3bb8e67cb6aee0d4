using System.Globalization;
using ComplaintFlow.Simulation.Model;

namespace ComplaintFlow.Simulation;

/// <summary>A kind of violation that a campaign has found.</summary>
/// <param name="Violation">The first one.</param>
/// <param name="Seed">The seed that showed it first.</param>
/// <param name="AfterSeeds">How many seeds were run until then, this one among them.</param>
/// <param name="AfterSteps">How many steps were taken until then, of all seeds.</param>
public sealed record Found(Violation Violation, int Seed, int AfterSeeds, int AfterSteps)
{
    /// <summary>How many seeds have shown it.</summary>
    public int Seeds { get; internal set; } = 1;

    /// <summary>One line, and what was seen.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
            $"{Violation.Name}: first with seed {Seed} at step {Violation.Step} (after {AfterSeeds} seeds, {AfterSteps} steps), "
            + $"{Seeds} seeds{Environment.NewLine}  {Violation.Details}");
}
