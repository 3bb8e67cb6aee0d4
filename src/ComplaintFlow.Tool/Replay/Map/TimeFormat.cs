using System.Globalization;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>One .NET format of times, read in the invariant culture.</summary>
internal sealed class TimeFormat(string format)
{
    /// <summary>What is read where the map names no format.</summary>
    public static readonly IReadOnlyList<string> Iso =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd"];

    private static readonly DateTime Sample = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Unspecified);

    /// <summary>Whether texts of this format may say an offset: then the same wall-clock time at two offsets is written in two ways.</summary>
    private readonly bool _mayHaveOffset = !string.Equals(Write(format, 5), Write(format, 8), StringComparison.Ordinal);

    /// <summary>Whether texts of this format always say an offset.</summary>
    private readonly bool _alwaysHasOffset = !format.Contains('K', StringComparison.Ordinal);

    public static bool IsValid(string format)
    {
        try
        {
            return format.Length > 0 && Write(format, 0).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Reads a text: an instant where it says an offset, otherwise wall-clock time.</summary>
    public bool TryRead(string text, out DateTime wallClock, out DateTimeOffset? instant)
    {
        instant = null;
        wallClock = default;
        if (!_mayHaveOffset)
            return DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out wallClock);

        if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read))
            return false;
        bool isWallClock = !_alwaysHasOffset
            && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out wallClock)
            && wallClock.Kind == DateTimeKind.Unspecified;
        if (!isWallClock)
            instant = read;
        return true;
    }

    private static string Write(string format, int offset) => new DateTimeOffset(Sample, TimeSpan.FromHours(offset)).ToString(format, CultureInfo.InvariantCulture);
}
