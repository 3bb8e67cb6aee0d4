using ComplaintFlow.Settings;

namespace ComplaintFlow.Sla;

/// <summary>
/// How the configuration uses a preset of time limits. The preset is laid under the other settings before they are read.
/// </summary>
internal sealed record PresetUse
{
    public const string Section = "Presets";

    /// <summary>The calendar that counts the time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The tier that gets the targets, or null if they apply to every complaint.</summary>
    public string? Tier { get; init; }

    public static SettingTable<PresetUse> Table { get; } =
        SettingTable.Of("Preset", "How a preset of time limits is used.", new PresetUse())
        .Text("Calendar", p => p.Calendar, (p, v) => p with { Calendar = v },
            "The calendar that counts, one of those under Calendars (default: DefaultCalendar); one of the two is needed unless the "
            + "preset counts hours only.")
        .Text("Tier", p => p.Tier, (p, v) => p with { Tier = v },
            "The tier that gets its targets, one of those under Tiers; without it, they apply to every complaint.");
}
