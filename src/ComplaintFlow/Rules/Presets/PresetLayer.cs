using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Presets;

/// <summary>
/// Lays the time-limit presets that the configuration uses under its own settings. A preset that cannot be used is reported and left out.
/// </summary>
internal sealed class PresetLayer
{
    private readonly SettingNode _root;
    private readonly SettingNode _sla;
    private readonly DiagnosticBag _defects;
    private readonly IReadOnlyDictionary<string, CalendarDefinition> _calendars;
    private readonly string? _default;
    private readonly IReadOnlyDictionary<string, TierDefinition> _tiers;

    private PresetLayer(SettingNode root, SettingNode sla, DiagnosticBag defects)
    {
        _root = root;
        _sla = sla;
        _defects = defects;
        // Defects of these sections are reported when the sections are read as a whole.
        _calendars = Quietly(root).Items("Calendars", CalendarSettings.Table);
        _default = Quietly(root).Text("DefaultCalendar") is { } name && _calendars.ContainsKey(name) ? name : null;
        _tiers = Quietly(sla).Items("Tiers", SlaSettings.Tier);
    }

    /// <summary>The settings with the presets resolved.</summary>
    public static SettingNode Under(SettingNode root, DiagnosticBag defects) =>
        root.Find("Sla") is { } sla && sla.Find(PresetUse.Section) is { Children.Count: > 0, IsList: false }
            ? new PresetLayer(root, sla, defects).Resolve() : root;

    private static SettingReader Quietly(SettingNode node) => new(node, new SettingContext(new DiagnosticBag()));

    private SettingNode Resolve()
    {
        var resolved = new SettingNode(_root.Path);
        foreach ((string name, PresetUse use) in Quietly(_sla).Items(PresetUse.Section, PresetUse.Table))
        {
            if (Usable(name, use) is { } preset)
                Lay(preset, use, resolved);
        }
        resolved.Overlay(_root);
        return resolved;
    }

    private TimeLimitPreset? Usable(string name, PresetUse use)
    {
        string at = $"{_sla.Path}:{PresetUse.Section}:{name}";
        int errors = _defects.Errors;
        if (TimeLimitPresets.Find(name) is not { } preset)
        {
            _defects.Error(
                DiagnosticCodes.UnknownTimeLimitPreset, at, $"There is no preset '{name}'.",
                Names.Suggest(name, TimeLimitPresets.All.Select(known => known.Name), "preset"));
            return null;
        }
        if ((use.Calendar ?? _default) is { } calendar)
            Check(preset, calendar, $"{at}:Calendar");
        else if (preset.NeedsCalendar)
            _defects.Error(
                DiagnosticCodes.PresetWithoutCalendar, $"{at}:Calendar", $"The preset {name} counts days by a calendar, and none is named.",
                $"Name one under Calendar or DefaultCalendar. {Names.Suggest("", _calendars.Keys, "calendar")}");
        if (use.Tier is { } tier && !_tiers.ContainsKey(tier))
            _defects.Error(
                DiagnosticCodes.UnknownTier, $"{at}:Tier", $"There is no tier '{tier}'.", Names.Suggest(tier, _tiers.Keys, "tier"));
        return _defects.Errors == errors ? preset : null;
    }

    private void Check(TimeLimitPreset preset, string name, string at)
    {
        if (!_calendars.TryGetValue(name, out CalendarDefinition? calendar))
        {
            _defects.Error(
                DiagnosticCodes.UnknownCalendar, at, $"There is no calendar '{name}'.", Names.Suggest(name, _calendars.Keys, "calendar"));
        }
        else if (preset.AsksForHolidays && StatutorySets.TryFind(preset.Jurisdiction, out _)
            && !Names.Has(calendar.Sets, preset.Jurisdiction))
        {
            _defects.Warning(
                DiagnosticCodes.CalendarWithoutStatutoryHolidays, at,
                $"The preset {preset.Name} asks for statutory holidays, and the calendar '{name}' does not have the set "
                    + $"'{preset.Jurisdiction}'.",
                $"Add \"Sets\": [\"{preset.Jurisdiction}\"] to the calendar, or write its holidays and make-up days under Days.");
        }
    }

    private static void Lay(TimeLimitPreset preset, PresetUse use, SettingNode settings)
    {
        SettingNode sla = settings.Add("Sla");
        SettingNode targets = (use.Tier is { } tier ? sla.Add("Tiers").Add(tier) : sla.Add("Always")).Add("Targets");
        targets.Overlay(preset.Targets);
        foreach (SettingNode target in preset.Targets.Children)
            targets.Add(target.Key).Add("Calendar").Value = use.Calendar;

        HashSet<string> words = preset.Words;
        Bring(TimeLimitPresets.Milestones, words, settings.Add("Milestones"));
        Bring(TimeLimitPresets.Pauses, words, sla.Add("Pauses"));
    }

    private static void Bring(SettingNode shared, HashSet<string> named, SettingNode place)
    {
        foreach (SettingNode one in shared.Children.Where(one => named.Contains(one.Key)))
            place.Add(one.Key).Overlay(one);
    }
}
