using System.Globalization;
using System.Text;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes the report of <c>validate</c>.</summary>
internal static class ValidateReport
{
    public static string Json(RuleBookResult result, string? hash) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", result.IsValid);
        json.WriteString("hash", hash);
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", Severity(diagnostic));
            json.WriteString("path", diagnostic.Path);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Remedy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static string Text(RuleBookResult result, string? hash)
    {
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(diagnostic.Path.Length == 0 ? "(root)" : diagnostic.Path)}\n");
            text.Append(CultureInfo.InvariantCulture,
                $"  {Severity(diagnostic)} {diagnostic.Code}: {diagnostic.Message}\n  {diagnostic.Remedy}\n\n");
        }
        int errors = result.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        int warnings = result.Diagnostics.Count - errors;
        string verdict = result.IsValid ? $"The rules are valid, with the hash {hash}" : "The rules are not valid";
        text.Append(CultureInfo.InvariantCulture, $"{verdict}: {Counted(errors, "error")}, {Counted(warnings, "warning")}.\n");
        return text.ToString();
    }

    private static string Severity(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
