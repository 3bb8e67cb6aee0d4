using System.Collections.Frozen;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>The time-limit presets that come with the package, one file for each jurisdiction. They are read on first use.</summary>
internal static class TimeLimitPresets
{
    private static readonly string[] Jurisdictions = ["practice", "cn", "uk", "us", "eu", "au", "ca", "in"];

    private static readonly Lazy<FrozenDictionary<string, TimeLimitPreset>> ByName = new(() =>
        Jurisdictions.SelectMany(file => PresetFile.Read($"{file}.sla.json").Children)
            .Select(preset => new TimeLimitPreset(preset.Key, preset))
            .ToFrozenDictionary(preset => preset.Name, Names.Comparer));

    private static readonly Lazy<SettingNode> SharedTree = new(() => PresetFile.Read("shared.sla.json"));

    public static IEnumerable<TimeLimitPreset> All => ByName.Value.Values;

    /// <summary>Milestones. A preset brings those that its targets name.</summary>
    public static SettingNode Milestones => SharedTree.Value.Find(nameof(Milestones))!;

    /// <summary>Causes of pauses. A preset brings those that its targets name.</summary>
    public static SettingNode Pauses => SharedTree.Value.Find(nameof(Pauses))!;

    public static TimeLimitPreset? Find(string name) => ByName.Value.GetValueOrDefault(name);
}
