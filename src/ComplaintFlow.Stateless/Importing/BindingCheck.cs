using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>Finds guards and actions of a machine without a function, and functions that nothing uses.</summary>
internal static class BindingCheck
{
    /// <param name="section">The section of the rules that declares them, which is also the name of the bindings.</param>
    /// <param name="kind">What they are in Stateless.</param>
    /// <param name="needed">The names that the machine uses.</param>
    /// <param name="bound">The names that are bound.</param>
    public static IEnumerable<Diagnostic> Of(
        string section, string kind, IReadOnlyCollection<string> needed, IReadOnlyCollection<string> bound)
    {
        foreach (string name in needed.Except(bound, Names.Comparer))
            yield return new Diagnostic(DiagnosticCodes.UnboundStatelessFunction, DiagnosticSeverity.Error, section,
                $"The {kind} '{name}' of the Stateless machine has no function.",
                $"Call {section}.Bind(\"{name}\", …) in UseStatelessWorkflow.");
        foreach (string name in bound.Except(needed, Names.Comparer))
            yield return new Diagnostic(DiagnosticCodes.UnknownInStatelessMachine, DiagnosticSeverity.Error, section,
                $"The Stateless machine has no {kind} '{name}', which {section}.Bind names.",
                needed.Count == 0 ? "Remove the call." : $"Use one of: {string.Join(", ", needed)}.");
    }
}
