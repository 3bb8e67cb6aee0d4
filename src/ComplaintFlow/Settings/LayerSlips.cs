using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// Finds names that a layer misspells. In a map of named items, a name that no layer beneath has is a new item. So a slip adds an item, and
/// the change that was meant does not happen.
/// </summary>
internal static class LayerSlips
{
    /// <param name="map">A map of named items.</param>
    /// <param name="defects">Collects the defects.</param>
    public static void Check(SettingNode map, DiagnosticBag defects)
    {
        if (map.Children.All(item => item.Layer == 0))
            return;
        var index = new SlipIndex();
        foreach (SettingNode item in map.Children)
            index.Add(item.Key);
        foreach (SettingNode item in map.Children.Where(item => item.Layer > 0 && !item.HasOnlySwitches))
        {
            if (index.Near(item.Key).FirstOrDefault(near => IsMeant(map.Find(near)!, item)) is { } meant)
                defects.Warning(
                    DiagnosticCodes.MisspelledItem, item.Path,
                    $"'{item.Key}' is a new item. It is almost '{meant}', which a layer beneath defines and which stays as it is.",
                    $"Did you mean '{meant}'? If it replaces '{meant}', switch that off; if both are right, accept the "
                        + "warning under AcceptedWarnings.");
        }
    }

    /// <summary>Whether a layer beneath defines an item, and nobody switches it off. Who switches it off replaces it by another.</summary>
    private static bool IsMeant(SettingNode other, SettingNode item) => other.Layer < item.Layer && !other.HasOnlySwitches
        && !Names.Same(other.Find(SettingReader.EnabledKey)?.Value, "false");
}
