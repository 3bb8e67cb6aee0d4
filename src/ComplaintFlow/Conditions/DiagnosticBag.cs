namespace ComplaintFlow.Conditions;

/// <summary>Collects every defect of one pass. Not thread-safe.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public bool HasErrors => Errors > 0;

    /// <summary>How many errors there are so far: what follows from a part with errors of its own need not be looked at.</summary>
    public int Errors { get; private set; }

    /// <summary>Told of each map that was read: its path and all keys that it may have. The schema for editors is held to them.</summary>
    public Action<string, IReadOnlyCollection<string>>? MapRead { get; init; }

    public void Error(string code, string path, string message, string help)
    {
        Errors++;
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Error, path, message, help));
    }

    public void Warning(string code, string path, string message, string help) =>
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Warning, path, message, help));

    /// <summary>All of them, in the order of their paths.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.Distinct().OrderBy(defect => defect.Path, StringComparer.Ordinal).ThenBy(defect => defect.Code, StringComparer.Ordinal)];
}
