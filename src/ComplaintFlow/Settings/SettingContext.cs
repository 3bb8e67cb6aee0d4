namespace ComplaintFlow.Settings;

/// <summary>What is needed to read settings, in addition to the settings.</summary>
/// <param name="Defects">Collects the defects.</param>
/// <param name="Files">Reads the files that settings name.</param>
internal sealed record SettingContext(DiagnosticBag Defects, WordFiles Files)
{
    /// <summary>Collects the warnings that are accepted.</summary>
    public List<AcceptedWarning> Accepted { get; init; } = [];

    /// <summary>Initializes a context in which file paths begin in the current folder.</summary>
    public SettingContext(DiagnosticBag defects)
        : this(defects, WordFiles.Here)
    {
    }
}
