namespace ComplaintFlow.Conditions;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth a look; the rule book is used all the same.</summary>
    Warning,

    /// <summary>The rule book is not used.</summary>
    Error,
}

/// <summary>A defect of a rule book: what is wrong, where, and what to do.</summary>
/// <param name="Code">The stable number, such as <c>CF1004</c>, under which the documentation explains it.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Path">The configuration path, down to the key that is wrong, with <c>:</c> between the keys.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Help">One sentence that says what to do.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Path, string Message, string Help)
{
    /// <summary>Code, path, what is wrong and what to do.</summary>
    public override string ToString() => $"{Code} {Path}: {Message} {Help}";
}
