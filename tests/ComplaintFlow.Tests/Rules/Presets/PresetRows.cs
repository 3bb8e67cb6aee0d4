using ComplaintFlow.Calendars;
using ComplaintFlow.Rules.Presets;
using ComplaintFlow.Settings;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Tests.Rules.Presets;

/// <summary>The rows that the page of presets owes to its readers, from the presets themselves.</summary>
internal static class PresetRows
{
    private static readonly IReadOnlyDictionary<string, TargetDefinition> Targets = PresetBook.All.OrThrow().Definition.Sla.Always;

    /// <summary>One row for each target; the preset and its duty stand in the first.</summary>
    public static IEnumerable<string> Of(TimeLimitPreset preset) =>
        preset.Targets.Children.Select((target, i) => Row(preset, target.Key, isFirst: i == 0));

    public static IEnumerable<string> Milestones() =>
        TimeLimitPresets.Milestones.Children.Select(milestone => $"| `{milestone.Key}` | {milestone.Value} |");

    private static string Row(TimeLimitPreset preset, string name, bool isFirst)
    {
        TargetDefinition target = Targets[name];
        string suffix = name.Length == preset.Name.Length ? "" : $"`{name[preset.Name.Length..]}`";
        string[] cells =
        [
            isFirst ? $"`{preset.Name}`" : "", isFirst ? preset.Duty.TrimEnd('.')
                : "", suffix, $"{Occasion(target.From)} → {Occasion(target.Until)}", string.Join("; ", Time(target)), Validity(target),
            target.Source!,
        ];
        return $"| {string.Join(" | ", cells)} |".Replace("  ", " ", StringComparison.Ordinal);
    }

    private static string Occasion(OccasionDefinition occasion) => string.Join(", ", occasion.On.Select(milestone => $"`{milestone}`"))
        + (occasion.When is null ? "" : $" if `{new CanonicalMap(null).Condition("When", occasion.When).Json["When"]!.ToJsonString()}`");

    private static IEnumerable<string> Time(TargetDefinition target)
    {
        yield return $"**{Duration.Parse(target.Within!)}**";
        if (target.DayEnd == DayEnd.CloseOfBusiness)
            yield return "until close of business";
        if (target.Roll != Roll.None)
            yield return target.Roll == Roll.StatutoryHoliday ? "rolls past statutory holidays" : "rolls to a working day";
        foreach (string cause in target.PausedBy.Keys)
            yield return $"stands still: {cause}";
        if (!target.Restart.IsNever)
            yield return $"begins anew: {Occasion(target.Restart)}";
        if (!target.Cancel.IsNever)
            yield return $"ends: {Occasion(target.Cancel)}";
        if (target.Extension is { } extension)
        {
            string times = extension.Times == 1 ? "once" : $"{extension.Times} times";
            string most = extension.AtMost is { } time ? $" by {time}" : "";
            yield return $"extended {times}{most} by the {string.Join(", ", extension.By)}";
        }
        if (target.OnClosed == ClosingRule.Run)
            yield return "also after closing";
    }

    private static string Validity(TargetDefinition target) => (target.ValidFrom, target.ValidUntil) switch
    {
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        (null, { } until) => $"until {until:yyyy-MM-dd}",
        _ => "",
    };
}
