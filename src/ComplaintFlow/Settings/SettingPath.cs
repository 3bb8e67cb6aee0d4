namespace ComplaintFlow.Settings;

/// <summary>Paths of the configuration, with <c>:</c> between the keys.</summary>
internal static class SettingPath
{
    /// <summary>The path of a key in a map. The map at the root has an empty path.</summary>
    public static string At(string map, string key) => map.Length == 0 ? key : $"{map}:{key}";
}
