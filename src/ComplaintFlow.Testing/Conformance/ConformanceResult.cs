namespace ComplaintFlow.Testing.Conformance;

/// <summary>What came of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="LeftOut">Why it was not tried; null if it was.</param>
/// <param name="Failure">How the store broke it; null if it holds.</param>
public sealed record ConformanceResult(ConformanceRule Rule, string? LeftOut, ConformanceException? Failure)
{
    /// <summary>Whether the rule was tried and holds.</summary>
    public bool Holds => LeftOut is null && Failure is null;
}
