namespace ComplaintFlow.Handling;

/// <summary>
/// The exception that is thrown if a complaint could not be received as it was given. Nothing was stored. The message names no
/// person.
/// </summary>
public sealed class ComplaintRefusedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ComplaintRefusedException()
        : this([])
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public ComplaintRefusedException(string message)
        : base(message) => Refusals = [];

    /// <summary>Creates the exception with a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ComplaintRefusedException(string message, Exception innerException)
        : base(message, innerException) => Refusals = [];

    /// <summary>Creates the exception from the refusals.</summary>
    /// <param name="refusals">All reasons, each with its remedy.</param>
    public ComplaintRefusedException(IReadOnlyList<Refusal> refusals)
        : base($"The complaint was not received.{string.Concat(refusals.Select(refusal => $"\n  {refusal}"))}") => Refusals = refusals;

    /// <summary>All reasons, each with its remedy.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }
}
