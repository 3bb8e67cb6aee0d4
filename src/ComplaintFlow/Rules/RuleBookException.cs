namespace ComplaintFlow.Rules;

/// <summary>The rules cannot be used. The message lists every error with its number, its path and the remedy.</summary>
public sealed class RuleBookException : Exception
{
    /// <summary>Makes the exception.</summary>
    public RuleBookException()
        : this([])
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public RuleBookException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Makes the exception with a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public RuleBookException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>Makes the exception from the defects.</summary>
    /// <param name="diagnostics">All defects.</param>
    public RuleBookException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Text(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All defects and warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Text(IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return $"The rule book has {errors.Length} error(s) and is not used.{string.Concat(errors.Select(error => $"\n  {error}"))}";
    }
}
