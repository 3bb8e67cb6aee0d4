using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules;

/// <summary>Takes accepted warnings out of what was found, and points out what is accepted and does not occur.</summary>
internal static class WarningAcceptance
{
    /// <param name="accepted">The warnings that are accepted.</param>
    /// <param name="path">The path of the rules.</param>
    /// <param name="defects">All defects of the rules.</param>
    public static void Apply(IReadOnlyCollection<AcceptedWarning> accepted, string path, DiagnosticBag defects)
    {
        if (accepted.Count == 0)
            return;
        ILookup<string, Diagnostic> found = defects.Sorted().ToLookup(defect => defect.Code, StringComparer.OrdinalIgnoreCase);
        foreach (AcceptedWarning warning in accepted)
        {
            if (warning.Code is null || warning.Path is null)
            {
                defects.Error(
                    DiagnosticCodes.InvalidSettingValue, warning.At, "It is not said which warning is accepted.",
                    "Write its Code and its Path, as they are reported.");
                continue;
            }
            if (Names.Same(warning.Code, DiagnosticCodes.NothingAccepted))
            {
                Warn(warning, $"{DiagnosticCodes.NothingAccepted} cannot be accepted.", "Correct what it points out");
                continue;
            }
            Diagnostic[] meant = [.. found[warning.Code].Where(defect => warning.IsOf(defect, path))];
            if (meant.Any(defect => defect.Severity == DiagnosticSeverity.Error))
                Warn(warning, $"{warning.Code} is an error at '{warning.Path}', and errors cannot be accepted.", "Correct it");
            else if (meant.Length == 0 && !defects.HasErrors) // with errors, not everything was looked at
                Warn(warning, $"{warning.Code} does not occur at '{warning.Path}'.", "Correct the code or the path");
            defects.RemoveWarnings(meant);
        }

        void Warn(AcceptedWarning warning, string message, string remedy) => defects.Warning(
            DiagnosticCodes.NothingAccepted, warning.At, message, $"{remedy}, and remove what is no longer needed here.");
    }
}
