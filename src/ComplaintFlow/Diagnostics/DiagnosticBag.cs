namespace ComplaintFlow.Diagnostics;

/// <summary>Collects every defect of one pass. Not thread-safe.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _all = [];

    public bool HasErrors => Errors > 0;

    /// <summary>The number of errors so far. If a part has errors, you need not check what follows from it.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether there is an error under a key of the root.</summary>
    public bool HasErrorsIn(string key) => In(key).Any(defect => defect.Severity == DiagnosticSeverity.Error);

    /// <summary>The defects so far that are under a key of the root.</summary>
    public IReadOnlyList<Diagnostic> In(string key) =>
        _all.FindAll(defect => defect.Path == key || defect.Path.StartsWith($"{key}:", StringComparison.Ordinal));

    public void Error(string code, string path, string message, string remedy)
    {
        Errors++;
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Error, path, message, remedy));
    }

    public void Warning(string code, string path, string message, string remedy) =>
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Warning, path, message, remedy));

    /// <summary>Adds the defects of a part, under the path of that part.</summary>
    public void AddRange(IEnumerable<Diagnostic> found, string path)
    {
        foreach (Diagnostic defect in found)
        {
            Errors += defect.Severity == DiagnosticSeverity.Error ? 1 : 0;
            _all.Add(defect with { Path = path.Length == 0 ? defect.Path : $"{path}:{defect.Path}".TrimEnd(':') });
        }
    }

    /// <summary>Removes warnings that are accepted. Errors stay.</summary>
    public void RemoveWarnings(IReadOnlyCollection<Diagnostic> accepted)
    {
        if (accepted.Count > 0)
            _all.RemoveAll(defect => defect.Severity == DiagnosticSeverity.Warning && accepted.Contains(defect));
    }

    /// <summary>All defects, in the order of their paths.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.Distinct().OrderBy(defect => defect.Path, StringComparer.Ordinal).ThenBy(defect => defect.Code, StringComparer.Ordinal)];
}
