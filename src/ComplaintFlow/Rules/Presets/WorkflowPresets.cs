using ComplaintFlow.Rules.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>The workflows that the package brings along.</summary>
internal static class WorkflowPresets
{
    public const string Standard = "standard";

    private static readonly Lazy<SettingNode> StandardTree = new(() => Load("standard.workflow.json"));

    public static IReadOnlyList<string> All { get; } = [Standard];

    public static SettingNode? Find(string name) => Conditions.Names.Same(name, Standard) ? StandardTree.Value : null;

    private static SettingNode Load(string file)
    {
        using Stream stream = typeof(WorkflowPresets).Assembly.GetManifestResourceStream($"ComplaintFlow.Rules.Presets.{file}")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return JsonTree.Read(buffer.ToArray(), "");
    }
}
