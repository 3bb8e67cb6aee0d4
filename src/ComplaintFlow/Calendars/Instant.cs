using System.Globalization;

namespace ComplaintFlow.Calendars;

/// <summary>Converts instants to UTC ticks that are cut to whole microseconds, and checks their range.</summary>
internal static class Instant
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    /// <summary>How far away a due instant may be: 30 years of 365¼ days.</summary>
    public const long Horizon = 10_958 * TimeSpan.TicksPerDay;

    public static readonly long Earliest = StartOfYear(FirstYear);
    public static readonly long Latest = StartOfYear(LastYear + 1);

    public static long Of(DateTimeOffset instant)
    {
        long ticks = instant.UtcTicks;
        return ticks - (ticks % TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The instant as the journal keeps it: UTC, cut to whole microseconds, which every store can keep.</summary>
    public static DateTimeOffset TruncateToMicroseconds(DateTimeOffset instant) => At(Of(instant));

    /// <summary>The present instant as the journal keeps it.</summary>
    public static DateTimeOffset Now(TimeProvider time) => TruncateToMicroseconds(time.GetUtcNow());

    public static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>Writes an instant in UTC with Z. Fractions of a second are written only if they are not zero.</summary>
    public static string Write(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    public static long StartOfYear(int year) => new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static int YearOf(long ticks) => new DateTime(ticks, DateTimeKind.Utc).Year;

    public static bool IsKnown(long ticks) => ticks >= Earliest && ticks < Latest;
}
