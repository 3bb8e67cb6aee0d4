using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>
/// Finds a section <c>Workflow</c> that was meant to change the preset and does not name it. It has many defects then, and their remedies
/// lead away from the cause.
/// </summary>
internal static class MissingPreset
{
    /// <param name="root">The settings, before presets are laid under them.</param>
    /// <param name="defects">The defects of the rules.</param>
    /// <returns>The defect, or null if the workflow has no defects or is not like the preset.</returns>
    public static Diagnostic? Find(SettingNode root, DiagnosticBag defects)
    {
        if (root.Find(RuleBookSettings.WorkflowKey) is not { IsList: false, Children.Count: > 0 } own
            || own.Find(SectionPresets.Key)?.Value is not null
            || !defects.HasErrorsIn(own.Path) || !IsLike(SectionPresets.Workflow.Alone(), own))
            return null;
        return new Diagnostic(
            DiagnosticCodes.WorkflowWithoutPreset, DiagnosticSeverity.Error, SettingPath.At(own.Path, SectionPresets.Key),
            "The section names no preset, so that it is the whole workflow, and it has defects.",
            $"To change the built-in workflow, add \"{SectionPresets.Key}\": \"{SectionPresets.Standard}\". "
                + "For a workflow of your own, correct the other defects.");
    }

    /// <summary>Whether a state of the section is one of the preset, in the main region or in another one.</summary>
    private static bool IsLike(SettingNode preset, SettingNode own) =>
        HasState(preset, own) || own.Find("Regions") is { } regions && regions.Children
            .Any(region => preset.Find("Regions")?.Find(region.Key) is { } known && HasState(known, region));

    private static bool HasState(SettingNode preset, SettingNode own) =>
        own.Find("States") is { } states && states.Children.Any(state => preset.Find("States")?.Find(state.Key) is not null);
}
