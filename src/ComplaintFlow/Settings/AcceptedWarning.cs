using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>A warning that is meant to stay, such as two names that look alike and are both right.</summary>
/// <remarks>It is no part of the rules: what a complaint may do does not depend on it, and neither does the hash.</remarks>
internal sealed record AcceptedWarning
{
    public const string Section = "AcceptedWarnings";

    public string? Code { get; private init; }

    public string? Path { get; private init; }

    /// <summary>Why it is right as it is, for readers of the file.</summary>
    private string? Because { get; init; }

    /// <summary>The path at which it is accepted.</summary>
    public string At { get; private init; } = "";

    public static SettingTable<AcceptedWarning> Table { get; } = SettingTable.Of(
        "AcceptedWarning", "A warning that is not reported, because what it points out is meant.", new AcceptedWarning())
        .Text("Code", w => w.Code, (w, v) => w with { Code = v },
            $"The code of the warning, such as {DiagnosticCodes.SimilarName}. Errors cannot be accepted.")
        .Text("Path", w => w.Path, (w, v) => w with { Path = v },
            "The place that the warning names, such as Workflow:States:Investigating:On:Withhold.")
        .Text("Because", w => w.Because, (w, v) => w with { Because = v }, "Why it is meant, for those who read the settings.");

    public static IEnumerable<AcceptedWarning> All(SettingReader reader) => reader.Items(Section, Table, areWords: false)
        .Select(item => item.Value with { At = SettingPath.At(reader.Path, $"{Section}:{item.Key}") });

    /// <summary>Whether a defect is the one that is meant. The name of the section may stand before both paths or not.</summary>
    /// <param name="defect">The defect.</param>
    /// <param name="root">The path of the section.</param>
    public bool IsOf(Diagnostic defect, string root) =>
        Names.Same(defect.Code, Code) && (Names.Same(defect.Path, Path) || Names.Same(defect.Path, SettingPath.At(root, Path ?? "")));
}
