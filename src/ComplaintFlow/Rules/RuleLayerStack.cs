using ComplaintFlow.Conditions;
using ComplaintFlow.Rules.Canonical;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules;

/// <summary>The layers of rules made in code that lie beneath a configuration, the lowest first.</summary>
internal sealed class RuleLayerStack(IReadOnlyList<RuleLayer> layers)
{
    public static RuleLayerStack None { get; } = new([]);

    public bool IsEmpty => layers.Count == 0;

    /// <summary>What the layers are made of, in words.</summary>
    public string Sources => string.Join(", ", layers.Select(layer => layer.Source));

    /// <summary>The settings with the layers laid under them. Defects that the layers bring are added.</summary>
    public SettingNode Under(SettingNode root, DiagnosticBag defects)
    {
        if (IsEmpty)
            return root;
        var settings = new SettingNode(root.Path);
        foreach (RuleLayer layer in layers)
        {
            defects.AddRange(layer.Diagnostics, root.Path);
            int errors = defects.Errors;
            RuleBookSettings.Table.CheckNames(layer.Rules, root.Path, defects);
            if (defects.Errors == errors) // rules that settings cannot say cannot be written
                settings.Overlay(JsonTree.Read(CanonicalJson.Write(RuleBookSettings.Write(layer.Rules)), root.Path, defects));
        }
        CheckWorkflow(root, defects);
        new LayerCopies(root, settings, defects).Check(layers.SelectMany(layer => layer.Copies));
        settings.Overlay(root);
        return settings;
    }

    /// <summary>Declares the predicates and effects of the layers, since a list of the configuration replaces that of a layer.</summary>
    public RuleBookDefinition Declare(RuleBookDefinition rules) => IsEmpty ? rules : rules with
    {
        Predicates = [.. layers.SelectMany(layer => layer.Rules.Predicates).Union(rules.Predicates, Names.Comparer)],
        Effects = [.. layers.SelectMany(layer => layer.Rules.Effects).Union(rules.Effects, Names.Comparer)],
    };

    private void CheckWorkflow(SettingNode root, DiagnosticBag defects)
    {
        RuleLayer[] workflows = [.. layers.Where(HasWorkflow)];
        if (workflows.Length > 0 && root.Find(RuleBookSettings.WorkflowKey)?.Find(SectionPresets.Key) is { Value: not null } preset)
            defects.Error(
                DiagnosticCodes.WorkflowFromTwoSources, preset.Path, $"The workflow comes from a preset and from {workflows[0].Source}.",
                $"Remove the preset, or {workflows[0].Source}.");
        if (workflows.Length > 1)
            defects.Error(
                DiagnosticCodes.WorkflowFromTwoSources, SettingPath.At(root.Path, RuleBookSettings.WorkflowKey),
                $"The workflow comes from {workflows[0].Source} and from {workflows[1].Source}.", "Add one of them only.");
    }

    private static bool HasWorkflow(RuleLayer layer) => layer.Rules.Workflow.Regions.Values.Any(region => region.States.Count > 0);
}
