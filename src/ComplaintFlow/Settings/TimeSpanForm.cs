using System.Globalization;

namespace ComplaintFlow.Settings;

/// <summary>
/// The form of time spans in the options of the host. .NET reads more: a number alone as days, and hours from 24 up as days too, so that
/// "5" and "30:00" would be days where seconds or minutes are meant.
/// </summary>
internal static class TimeSpanForm
{
    /// <summary>What passes, for messages.</summary>
    public const string Description = "a span of time such as 00:00:05, or 1.00:00:00 for one day";

    /// <summary>Whether a text says hours and minutes, so that .NET reads it as it is meant.</summary>
    public static bool Holds(string text)
    {
        string[] parts = text.Split(':');
        if (parts.Length is not (2 or 3))
            return false;
        string hours = parts[0][(parts[0].LastIndexOfAny(['.', '-', ' ']) + 1)..];
        return int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count < 24
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _);
    }
}
