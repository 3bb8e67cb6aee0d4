namespace ComplaintFlow.Testing.Conformance;

/// <summary>
/// The exception that is thrown if a store breaks a rule. The message names the rule, what was expected and what was found.
/// </summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The exception of the store, if it threw one.</param>
    public ConformanceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
