namespace ComplaintFlow.Settings;

/// <summary>What reading settings needs besides the settings.</summary>
/// <param name="Defects">Takes what is wrong.</param>
/// <param name="Files">Reads the files that settings name.</param>
internal sealed record SettingContext(DiagnosticBag Defects, WordFiles Files)
{
    /// <summary>Files begin at the current folder.</summary>
    public SettingContext(DiagnosticBag defects)
        : this(defects, WordFiles.Here)
    {
    }
}
