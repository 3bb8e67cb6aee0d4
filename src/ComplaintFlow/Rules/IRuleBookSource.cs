namespace ComplaintFlow.Rules;

/// <summary>Provides the rule book in force.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IRuleBookSource
{
    /// <summary>Gets the rule book that decides from now on: the last one that passed verification.</summary>
    /// <exception cref="RuleBookException">No rule book has passed verification yet.</exception>
    RuleBook Current { get; }
}
