namespace ComplaintFlow.Rules;

/// <summary>Where the rule book in force comes from. Thread-safe.</summary>
public interface IRuleBookSource
{
    /// <summary>The rule book that decides from now on: the last one that was verified.</summary>
    /// <exception cref="RuleBookException">There has never been one that verifies.</exception>
    RuleBook Current { get; }
}
