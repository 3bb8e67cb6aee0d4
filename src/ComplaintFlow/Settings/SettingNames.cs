using System.Globalization;

namespace ComplaintFlow.Settings;

/// <summary>
/// Finds names in a definition made in code that a configuration could not spell. Such a definition could not be written and read again.
/// </summary>
internal static class SettingNames
{
    public static void Check(string path, IEnumerable<string> names, DiagnosticBag defects)
    {
        foreach (string name in names.Where(name => !IsName(name)))
        {
            defects.Error(DiagnosticCodes.InvalidName, path, $"The name '{name}' cannot be used.",
                "Names are not empty, are no numbers, and contain neither ':' nor '__', which separate keys in the configuration.");
        }
    }

    /// <summary>Whether a name can be one key: not empty, and without the marks that separate keys.</summary>
    public static bool IsKey(string name) =>
        !string.IsNullOrWhiteSpace(name) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains("__", StringComparison.Ordinal);

    /// <summary>A map of which every name is a number would be read as a list.</summary>
    private static bool IsName(string name) => IsKey(name) && !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
