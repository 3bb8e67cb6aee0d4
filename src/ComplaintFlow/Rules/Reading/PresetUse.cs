namespace ComplaintFlow.Rules.Reading;

/// <summary>What the configuration says of a preset of time limits that it uses.</summary>
/// <param name="Calendar">The calendar that counts.</param>
/// <param name="Tier">The tier that gets the targets; null where they apply to every complaint.</param>
internal sealed record PresetUse(string? Calendar, string? Tier)
{
    public const string Section = "Presets";

    public static PresetUse Read(Section section) => new(section.Text("Calendar"), section.Text("Tier"));
}
