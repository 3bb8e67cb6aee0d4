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
            settings.Overlay(JsonTree.Read(CanonicalJson.Write(RuleBookSettings.Write(layer.Rules)), root.Path));
        }
        CheckWorkflow(root, defects);
        CheckRepeated(root, defects);
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

    /// <summary>Finds changes that would hold in one place of a layer and not in the others where it stands again.</summary>
    private void CheckRepeated(SettingNode root, DiagnosticBag defects)
    {
        foreach ((string first, IReadOnlyList<string> others) in layers.SelectMany(layer => layer.Repeated))
        {
            string[] unchanged = [.. others.Where(other => !IsSet(root, other))];
            if (unchanged.Length > 0 && IsSet(root, first))
                defects.Error(
                    DiagnosticCodes.ChangedOnlyInPart, SettingPath.At(root.Path, first),
                    $"The configuration changes what stands again under {string.Join(", ", unchanged)}, where it would not hold.",
                    "Write what holds there too, or make the change in code.");
        }
    }

    private static bool IsSet(SettingNode root, string path)
    {
        SettingNode? node = root;
        foreach (string key in path.Split(':'))
            node = node?.Find(key);
        return node is { Value: not null } or { Children.Count: > 0 };
    }

    private static bool HasWorkflow(RuleLayer layer) => layer.Rules.Workflow.Regions.Values.Any(region => region.States.Count > 0);
}
