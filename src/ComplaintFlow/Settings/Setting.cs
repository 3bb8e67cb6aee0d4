namespace ComplaintFlow.Settings;

/// <summary>One key of a map: how it is read and written, and what is said of it.</summary>
/// <typeparam name="T">The definition that the map becomes.</typeparam>
/// <param name="Description">What is said of it.</param>
/// <param name="Read">Reads the key into the definition. An absent key leaves it as it is.</param>
/// <param name="Write">Writes the key in canonical form. What is as usual is left out.</param>
internal sealed record Setting<T>(SettingDescription Description, Func<T, SettingReader, T> Read, Action<T, CanonicalMap> Write)
{
    /// <summary>Checks the names of the items under it, of a definition that was made in code.</summary>
    public Action<T, string, DiagnosticBag>? CheckNames { get; init; }
}
