namespace ComplaintFlow.Settings;

/// <summary>What editors and the reference page say of a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Shape">What may stand under it.</param>
/// <param name="Text">What it means, in a sentence.</param>
/// <param name="Default">The value where nothing is said; null where there is none.</param>
internal sealed record SettingDescription(string Key, SettingShape Shape, string Text, string? Default);

/// <summary>What editors and the reference page say of a map.</summary>
/// <param name="Name">The name of its kind.</param>
/// <param name="Text">What it is, in a sentence.</param>
/// <param name="Settings">Its keys.</param>
internal sealed record TableDescription(string Name, string Text, IReadOnlyList<SettingDescription> Settings);
