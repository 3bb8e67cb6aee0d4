namespace ComplaintFlow.Diagnostics;

/// <summary>A defect of rules, of a calendar or of a file: what is wrong, where, and what to do.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>CF1004</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Path">The configuration path, down to the key that is wrong, with <c>:</c> between the keys. It is relative to what was
/// read.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Remedy">One sentence that says what to do.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Path, string Message, string Remedy)
{
    /// <summary>Code, path, what is wrong and what to do.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Code} {Path}: {Message} {Remedy}";
}
