namespace ComplaintFlow.Diagnostics;

/// <summary>How bad a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth a look; what has it is used all the same.</summary>
    Warning,

    /// <summary>What has it is not used.</summary>
    Error,
}
