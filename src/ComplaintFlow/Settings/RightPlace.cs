using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// Finds where a key belongs that stands one level too high or too low, such as a trigger that is written in a state and not under its
/// <c>On</c>.
/// </summary>
internal static class RightPlace
{
    /// <summary>With more defects than this, nobody reads on, and looking for places takes its time.</summary>
    private const int MostDefects = 1000;

    /// <summary>A sentence that names the place, or null if there is none or more than one.</summary>
    /// <param name="wrong">The key.</param>
    /// <param name="reader">The map in which it stands.</param>
    public static string? Of(SettingNode wrong, SettingReader reader)
    {
        if (reader.Table is null || reader.Defects.Errors > MostDefects)
            return null;
        string[] places = [.. Above(wrong.Key, reader).Concat(Below(wrong, reader, reader.Table)).Take(2)];
        return places is [var only] ? $"It belongs to '{only}'." : null;
    }

    private static IEnumerable<string> Above(string key, SettingReader reader)
    {
        for (SettingReader? outer = reader.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Table is { } table && Has(table, key))
                yield return SettingPath.At(outer.Path, key);
        }
    }

    private static IEnumerable<string> Below(SettingNode wrong, SettingReader reader, TableDescription table)
    {
        foreach (SettingDescription setting in table.Settings)
        {
            string place = SettingPath.At(reader.Path, setting.Key);
            if (setting.Shape.Table is { } map && Has(map, wrong.Key))
                yield return $"{place}:{wrong.Key}";
            else if (setting.Shape.Items?.Table is { } item && (IsItem(wrong, item) || IsNameElsewhere(wrong, reader, setting.Key)))
                yield return $"{place}:{wrong.Key}";
        }
    }

    /// <summary>Whether what is written there is an item of a map: it has keys, and all are those of its items.</summary>
    private static bool IsItem(SettingNode wrong, TableDescription item) =>
        wrong.Children.Count > 0 && !wrong.HasOnlySwitches && wrong.Children.All(child => Has(item, child.Key));

    /// <summary>Whether a neighbour, such as another state, has an item of this name in its own map.</summary>
    private static bool IsNameElsewhere(SettingNode wrong, SettingReader reader, string map) => reader.Outer is { } outer
        && outer.Map.Children.SelectMany(child => child.Children).Any(other => other.Find(map)?.Find(wrong.Key) is not null);

    private static bool Has(TableDescription table, string key) => table.Settings.Any(setting => Names.Same(setting.Key, key));
}
