namespace ComplaintFlow.Stateless.Importing;

/// <summary>Collects what an import finds. Warnings that the options accept are left out.</summary>
/// <param name="accepted">The codes of accepted warnings.</param>
internal sealed class Findings(IReadOnlySet<string> accepted)
{
    /// <summary>The path of the workflow in the configuration.</summary>
    public const string Workflow = "Workflow";

    private readonly List<Diagnostic> _all = [];

    public bool HasErrors => _all.Exists(found => found.Severity == DiagnosticSeverity.Error);

    public static string PathOf(string state) => $"{Workflow}:States:{state}";

    public static string PathOf(string state, string trigger) => $"{PathOf(state)}:On:{trigger}";

    public void Error(string code, string path, string message, string remedy) =>
        _all.Add(new Diagnostic(code, DiagnosticSeverity.Error, path, message, remedy));

    public void Warning(string code, string path, string message, string remedy)
    {
        if (!accepted.Contains(code))
            _all.Add(new Diagnostic(code, DiagnosticSeverity.Warning, path, message, remedy));
    }

    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.Distinct().OrderBy(found => found.Path, StringComparer.Ordinal).ThenBy(found => found.Code, StringComparer.Ordinal)];
}
