using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Calendars;

/// <summary>
/// Finds time zones by their IANA names. Some systems know Windows names too, if they have the ICU tables and globalization is not
/// invariant. Rules with such names would be valid on one host and not on another, so Windows names are refused everywhere.
/// </summary>
internal static class Zones
{
    public const string Advice = "Write an IANA name such as 'Asia/Shanghai' or 'UTC'; in a slim container, install the time zone data.";

    public static bool TryFind(string? name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return !string.IsNullOrWhiteSpace(name) && !IsOfWindows(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone);
    }

    /// <summary>Whether it is a Windows name. IANA names have no spaces, and none is an offset of UTC.</summary>
    public static bool IsOfWindows(string? name) =>
        name is not null && (name.Contains(' ', StringComparison.Ordinal)
            || (name.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) && name.Length > 3 && (name[3] is '+' or '-')));

    /// <summary>The reason why the name is not a time zone.</summary>
    public static string Problem(string? name) =>
        IsOfWindows(name?.Trim())
            ? $"'{name}' is a name of Windows, which not every host knows."
            : $"The time zone '{name}' is not known on this system.";
}
