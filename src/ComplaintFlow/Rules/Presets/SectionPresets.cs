using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>
/// The presets of a section. A configuration names one of them, such as <c>"Preset": "standard"</c>. They are read on first use.
/// </summary>
/// <param name="section">The name of the section.</param>
internal sealed class SectionPresets(string section)
{
    public const string Key = "Preset";

    public const string Standard = "standard";

    private readonly Lazy<SettingNode> _standard = new(() => PresetFile.Read($"{Standard}.{section.ToLowerInvariant()}.json"));

    public static SectionPresets Workflow { get; } = new(nameof(Workflow));

    public static SectionPresets Routing { get; } = new(nameof(Routing));

    public static SectionPresets Authority { get; } = new(nameof(Authority));

    public IReadOnlyList<string> All { get; } = [Standard];

    public string Section { get; } = section;

    /// <summary>Lays the preset of that name over a node. A preset that does not exist is reported and left out.</summary>
    public void Lay(string name, SettingNode node, DiagnosticBag defects)
    {
        if (Names.Same(name, Standard))
            node.Overlay(_standard.Value);
        else
            defects.Error(
                DiagnosticCodes.UnknownSectionPreset, SettingPath.At(node.Path, Key), $"There is no preset '{name}'.",
                Names.Suggest(name, All, "preset"));
    }

    /// <summary>Reads the preset <c>standard</c> without any other settings.</summary>
    public T Read<T>(SettingTable<T> table)
        where T : class => table.Read(new SettingReader(Alone(), new SettingContext(new DiagnosticBag())));

    /// <summary>The preset <c>standard</c> without any other settings.</summary>
    public SettingNode Alone()
    {
        var node = new SettingNode(Section);
        node.Overlay(_standard.Value);
        return node;
    }

    /// <summary>The settings, with the preset that the section names laid under them.</summary>
    public SettingNode Under(SettingNode root, DiagnosticBag defects)
    {
        if (root.Find(Section) is not { IsList: false } own || own.Find(Key)?.Value is not { } name)
            return root;
        var resolved = new SettingNode(root.Path);
        Lay(name, resolved.Add(Section), defects);
        resolved.Overlay(root);
        return resolved;
    }

    /// <summary>
    /// The settings, with the preset that the section names laid under them. If the section is missing, the preset <c>standard</c> takes
    /// its place.
    /// </summary>
    public SettingNode UnderOrAlone(SettingNode root, DiagnosticBag defects)
    {
        SettingNode? own = root.Find(Section);
        if (own is { Value: null, IsList: false, Children.Count: > 0 })
            return Under(root, defects);
        if (own is not null)
            new SettingReader(root, new SettingContext(defects)).HasMap(own, "a map", $"Write {{ \"{Key}\": \"{Standard}\" }}.");
        var resolved = new SettingNode(root.Path);
        Lay(Standard, resolved.Add(Section), defects);
        foreach (SettingNode other in root.Children.Where(other => other != own))
            resolved.Add(other.Key).Overlay(other);
        return resolved;
    }
}
