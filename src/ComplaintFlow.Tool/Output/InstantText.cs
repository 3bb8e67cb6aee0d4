using System.Globalization;

namespace ComplaintFlow.Tool.Output;

/// <summary>Instants as text.</summary>
internal static class InstantText
{
    /// <summary>With Z and seconds; fractions only if they are not zero.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>With the offset of the zone.</summary>
    public static string In(TimeZoneInfo zone, DateTimeOffset at) => WithOffset(TimeZoneInfo.ConvertTime(at, zone));

    /// <summary>With this offset.</summary>
    public static string At(TimeSpan offset, DateTimeOffset at) => WithOffset(at.ToOffset(offset));

    private static string WithOffset(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
