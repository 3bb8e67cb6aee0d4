namespace ComplaintFlow.Testing.Conformance;

/// <summary>Represents the result of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="LeftOut">The reason why it was not run; null if it was.</param>
/// <param name="Failure">The failure; null if the rule holds.</param>
public sealed record ConformanceResult(ConformanceRule Rule, string? LeftOut, ConformanceException? Failure)
{
    /// <summary>Whether the rule was run and holds.</summary>
    public bool Holds => LeftOut is null && Failure is null;
}
