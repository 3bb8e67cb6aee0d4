namespace ComplaintFlow.Complaints.Serialization;

/// <summary>
/// The exception that is thrown if a journal has an event that this release does not know: a later release wrote it. Nothing was
/// changed.
/// </summary>
public sealed class UnknownEventException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnknownEventException()
        : this("?")
    {
    }

    /// <summary>Creates the exception for a type.</summary>
    /// <param name="type">The name and version of the event, such as <c>Received/9</c>.</param>
    public UnknownEventException(string type)
        : base($"{DiagnosticCodes.UnknownEvent}: The journal has the event '{type}', which this release does not know. Use the release "
            + $"that wrote it, or a later one.") => Type = type;

    /// <summary>Creates the exception with a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownEventException(string message, Exception innerException)
        : base(message, innerException) => Type = "?";

    /// <summary>The name and version of the event.</summary>
    public string Type { get; }
}
