using System.Text;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>The reference page <c>docs/settings.md</c>, made from the tables of settings.</summary>
internal static class SettingsPage
{
    private const string Head = """
        # All settings

        Every key of the section `ComplaintFlow`,
            by the map in which it stands. `{name}` is a name that you choose. An item under a name can be switched off by `"Enabled": false`.
        A list of words may be a single word. A time is elapsed (`30m`, `24h`), open time (`8 working hours`), a number of days,
            weeks or months (`7 working days`, `45 calendar days`), or `immediate`.

        The tables of settings in the code make this page and the schema for editors; `eng/settings.sh` writes both anew.

        """;

    public static string Make()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (SettingPlace place in SettingPlaces.All)
        {
            page.Append('\n').Append("## ").Append(place.Table.Name).Append("\n\n");
            if (place.Paths.Max!.Length > 0)
                page.Append("At ").AppendJoin(", ", place.Paths.Select(path => $"`{path}`")).Append(".\n\n");
            page.Append(Cell(place.Table.Text)).Append("\n\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n");
            foreach (SettingDescription setting in place.Table.Settings)
            {
                string usual = setting.Default is { } known ? $"`{Cell(known)}`" : "";
                page.Append("| `").Append(setting.Key).Append("` | ").Append(Kind(setting.Shape)).Append(" | ").Append(usual).Append(" | ")
                    .Append(Cell(setting.Text)).Append(" |\n");
            }
        }
        return page.ToString();
    }

    private static string Kind(SettingShape shape) => shape switch
    {
        { Items: { } items } => $"{Kind(items)} by name",
        { Table: { } table, Short: { } brief } => $"{Kind(brief)}, or {Link(table)}",
        { Table: { } table } => Link(table),
        { Values.Count: > 0 } => string.Join(", ", shape.Values.Select(value => $"`{value}`")),
        _ => Kind(shape.Name),
    };

    private static string Kind(string name) => name switch
    {
        "string" => "text",
        "boolean" => "true or false",
        "integer" => "whole number",
        "TargetNames" => "targets",
        "HostEffects" => "effects of the host",
        "StepTime" => "time of a step",
        "TenantRules" => "rules",
        "Week" or "Days" => "hours by day",
        "Meaning" or "LetterText" => "text",
        "Limit" => "amounts",
        "TimeZone" => "time zone",
        "TelephoneRegion" => "region",
        "Duration" => "time",
        "TextList" => "list of texts",
        _ => name.ToLowerInvariant(),
    };

    private static string Link(TableDescription table) => $"[{table.Name}](#{table.Name.ToLowerInvariant()})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
