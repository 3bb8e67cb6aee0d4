namespace ComplaintFlow.Testing.Conformance;

/// <summary>A store broke a rule. The message says which one, what was expected and what was found.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What the store threw, if it threw.</param>
    public ConformanceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
