using System.Globalization;

namespace ComplaintFlow.Tool.Output;

/// <summary>Writes instants as text.</summary>
internal static class InstantText
{
    /// <summary>Writes an instant with Z and seconds, and with fractions only if they are not zero.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes an instant with the offset of a zone.</summary>
    public static string In(TimeZoneInfo zone, DateTimeOffset at) => WithOffset(TimeZoneInfo.ConvertTime(at, zone));

    /// <summary>Writes an instant with an offset.</summary>
    public static string At(TimeSpan offset, DateTimeOffset at) => WithOffset(at.ToOffset(offset));

    private static string WithOffset(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
