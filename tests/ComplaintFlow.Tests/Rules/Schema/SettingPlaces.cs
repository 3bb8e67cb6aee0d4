using ComplaintFlow.Rules;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>A table of settings with the places in the configuration where it stands.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsNamed">Whether it stands under names, and can be switched off there.</param>
/// <param name="Short">What may stand in place of the map.</param>
internal sealed record SettingPlace(TableDescription Table, bool IsNamed, SettingShape? Short)
{
    public SortedSet<string> Paths { get; } = new(StringComparer.Ordinal);
}

/// <summary>All tables of settings, from the whole section inwards.</summary>
internal static class SettingPlaces
{
    public static IReadOnlyList<SettingPlace> All { get; } = Find();

    private static List<SettingPlace> Find()
    {
        var found = new List<SettingPlace>();
        Add(found, new SettingPlace(RuleBookSettings.Table.Description, IsNamed: false, null), "");
        return found;
    }

    private static void Add(List<SettingPlace> found, SettingPlace place, string path)
    {
        SettingPlace? known = found.Find(other => other.Table.Name == place.Table.Name);
        if (known is null)
            found.Add(known = place);
        known.Table.Should().BeSameAs(place.Table, "two tables must not have the same name");
        known.Paths.Add(path);
        foreach (SettingDescription setting in place.Table.Settings)
        {
            string at = SettingPath.At(path, setting.Key);
            if (setting.Shape.Table is { } child)
                Add(found, new SettingPlace(child, IsNamed: false, setting.Shape.Short), at);
            else if (setting.Shape.Items is { Table: { } item } items)
                Add(found, new SettingPlace(item, IsNamed: items.Short is null, items.Short), $"{at}:{{name}}");
        }
    }
}
