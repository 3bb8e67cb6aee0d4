namespace ComplaintFlow.Diagnostics;

/// <summary>Represents a defect of rules, of a calendar or of a file: what is wrong, where it is, and what to do.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>, such as <c>CF1004</c>.</param>
/// <param name="Severity">Whether it is an error or a warning.</param>
/// <param name="Path">
/// The configuration path, down to the key that is wrong, with <c>:</c> between the keys. It is relative to what was read.
/// </param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Remedy">One sentence that says what to do.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
/// <example>
/// Print every defect of the rules, and stop if one of them is an error:
/// <code>
/// RuleBookResult result = RuleBookReader.Read(configuration);
/// foreach (Diagnostic defect in result.Diagnostics)
///     Console.Error.WriteLine($"{defect.Severity} {defect}");
/// if (result.Diagnostics.Any(defect => defect.Severity == DiagnosticSeverity.Error))
///     return 1;
/// </code>
/// </example>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Path, string Message, string Remedy)
{
    /// <summary>Returns the code, the path, what is wrong and what to do.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Code} {Path}: {Message} {Remedy}";
}
