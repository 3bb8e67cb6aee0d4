using System.Runtime.InteropServices;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Specifies the meaning of a date without a time.</summary>
internal enum DateMeaning
{
    /// <summary>The first instant of the day.</summary>
    StartOfDay,

    /// <summary>The last microsecond of the day, so that it is still the same day.</summary>
    EndOfDay,
}

/// <summary>Represents a time in a file: an instant, or a day.</summary>
/// <param name="First">The instant, or the first instant of the day.</param>
/// <param name="Last">The instant, or the last instant of the day.</param>
/// <param name="Means">Which end of a day is meant, if the map says so.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParsedTime(DateTimeOffset First, DateTimeOffset Last, DateMeaning? Means)
{
    /// <summary>Gets the instant that is meant.</summary>
    /// <param name="usual">Which end of a day is meant if the map says nothing.</param>
    public DateTimeOffset At(DateMeaning usual) => (Means ?? usual) == DateMeaning.StartOfDay ? First : Last;
}
