namespace ComplaintFlow.Stateless.Importing;

/// <summary>Finds guards and actions of a machine without a function, and functions that nothing uses.</summary>
internal static class BindingCheck
{
    public static IEnumerable<Diagnostic> Of(StatelessImportResult import, StatelessOptions options) =>
    [
        .. Check("Predicates", "guard", import.Predicates, options.Predicates.Names),
        .. Check("Effects", "action", import.Effects, options.Effects.Names),
    ];

    private static IEnumerable<Diagnostic> Check(
        string section, string kind, IReadOnlyCollection<string> needed, IReadOnlyCollection<string> bound)
    {
        foreach (string name in needed.Except(bound, StringComparer.OrdinalIgnoreCase))
            yield return new Diagnostic(DiagnosticCodes.UnboundStatelessFunction, DiagnosticSeverity.Error, section,
                $"The {kind} '{name}' of the Stateless machine has no function.",
                $"Call {section}.Bind(\"{name}\", …) in UseStatelessWorkflow.");
        foreach (string name in bound.Except(needed, StringComparer.OrdinalIgnoreCase))
            yield return new Diagnostic(DiagnosticCodes.UnknownInStatelessMachine, DiagnosticSeverity.Error, section,
                $"The Stateless machine has no {kind} '{name}', which {section}.Bind names.",
                needed.Count == 0 ? "Remove the call." : $"Use one of: {string.Join(", ", needed)}.");
    }
}
