namespace ComplaintFlow.Rules;

/// <summary>The exception that is thrown if rules cannot be used.</summary>
/// <remarks>The message lists every error with its code, its path and its remedy, and the warnings about the same places.</remarks>
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
        int errors = diagnostics.Count(IsError);
        return $"The rule book has {errors} error(s) and is not used.{string.Concat(Telling(diagnostics).Select(one => $"\n  {one}"))}";
    }

    /// <summary>
    /// The errors, and the warnings about an item that has one. If a name is misspelt, the new item often lacks what the right one has, and
    /// only the warning says why.
    /// </summary>
    internal static IEnumerable<Diagnostic> Telling(IReadOnlyList<Diagnostic> diagnostics)
    {
        HashSet<string> around = new(diagnostics.Where(IsError).SelectMany(error => Around(error.Path)), StringComparer.OrdinalIgnoreCase);
        return diagnostics.Where(one => IsError(one) || around.Contains(one.Path));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static IEnumerable<string> Around(string path)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOf(':', end - 1))
            yield return path[..end];
    }
}
