namespace ComplaintFlow.Settings;

/// <summary>Describes a key for editors and the reference page.</summary>
/// <param name="Key">The key.</param>
/// <param name="Shape">The values that the key can have.</param>
/// <param name="Text">The meaning in one sentence.</param>
/// <param name="Default">The default value, or null if there is none.</param>
internal sealed record SettingDescription(string Key, SettingShape Shape, string Text, string? Default);

/// <summary>Describes a map for editors and the reference page.</summary>
/// <param name="Name">The name of the kind of map.</param>
/// <param name="Text">The meaning in one sentence.</param>
/// <param name="Settings">The keys of the map.</param>
internal sealed record TableDescription(string Name, string Text, IReadOnlyList<SettingDescription> Settings);
