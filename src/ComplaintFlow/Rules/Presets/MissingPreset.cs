using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;
using ComplaintFlow.Workflow;

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

    /// <summary>
    /// Whether the section leads to a state that only the preset has, or has no beginning and nothing but states of the preset. A workflow
    /// of its own may share names with the preset, and its defects are its own.
    /// </summary>
    private static bool IsLike(SettingNode preset, SettingNode own)
    {
        HashSet<string> known = States(preset);
        HashSet<string> states = States(own);
        return Destinations(own).Any(name => known.Contains(name) && !states.Contains(name))
            || (own.Find(nameof(RegionDefinition.Initial)) is null && states.Count > 0 && states.IsSubsetOf(known));
    }

    private static HashSet<string> States(SettingNode workflow) => new(
        (workflow.Find(nameof(WorkflowDefinition.Regions))?.Children ?? []).Prepend(workflow)
            .SelectMany(region => region.Find(nameof(RegionDefinition.States))?.Children ?? []).Select(state => state.Key),
        Names.Comparer);

    /// <summary>The states that transitions lead to, at any depth.</summary>
    private static IEnumerable<string> Destinations(SettingNode node) => node.Children.SelectMany(child =>
        child.Value is { } name && Names.Same(child.Key, nameof(TransitionDefinition.To)) ? [name] : Destinations(child));
}
