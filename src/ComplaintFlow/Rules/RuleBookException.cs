namespace ComplaintFlow.Rules;

/// <summary>The exception that is thrown if rules cannot be used.</summary>
/// <remarks>The message lists every error with its code, its path and its remedy.</remarks>
public sealed class RuleBookException : Exception
{
    /// <summary>Initializes a new instance without a message of its own.</summary>
    public RuleBookException()
        : this([])
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public RuleBookException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The exception that is the cause.</param>
    public RuleBookException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Initializes a new instance with the defects of the rules.</summary>
    /// <param name="diagnostics">All defects and warnings.</param>
    public RuleBookException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Text(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Gets all defects and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Text(IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return $"The rule book has {errors.Length} error(s) and is not used.{string.Concat(errors.Select(error => $"\n  {error}"))}";
    }
}
