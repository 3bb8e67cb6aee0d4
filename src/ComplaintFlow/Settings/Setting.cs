namespace ComplaintFlow.Settings;

/// <summary>One key of a map: how it is read and written, and its description.</summary>
/// <typeparam name="T">The definition that the map becomes.</typeparam>
/// <param name="Description">The description.</param>
/// <param name="Read">Reads the key into the definition. An absent key leaves the definition as it is.</param>
/// <param name="Write">Writes the key in canonical form. A default value is left out.</param>
internal sealed record Setting<T>(SettingDescription Description, Func<T, SettingReader, T> Read, Action<T, CanonicalMap> Write)
{
    /// <summary>Checks the names of the items under the key, for a definition that was made in code.</summary>
    public Action<T, string, DiagnosticBag>? CheckNames { get; init; }
}
