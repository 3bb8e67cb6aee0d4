namespace ComplaintFlow.Diagnostics;

/// <summary>Specifies how serious a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth a look. The rules or the file can be used.</summary>
    Warning,

    /// <summary>The rules or the file cannot be used.</summary>
    Error,
}
