using ComplaintFlow.Rules.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>The workflows that the package brings along.</summary>
internal static class WorkflowPresets
{
    public const string Standard = "standard";

    private static readonly Lazy<SettingNode> StandardTree = new(() => PresetFile.Read("standard.workflow.json"));

    public static IReadOnlyList<string> All { get; } = [Standard];

    public static SettingNode? Find(string name) => Conditions.Names.Same(name, Standard) ? StandardTree.Value : null;
}
