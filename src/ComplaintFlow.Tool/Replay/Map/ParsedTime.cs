using System.Runtime.InteropServices;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>What a date without a time is.</summary>
internal enum DateMeaning
{
    /// <summary>The first instant of the day.</summary>
    StartOfDay,

    /// <summary>The last microsecond of the day, so that it is still that day.</summary>
    EndOfDay,
}

/// <summary>A time of a file: an instant, or a day.</summary>
/// <param name="First">The instant, or the first of the day.</param>
/// <param name="Last">The instant, or the last of the day.</param>
/// <param name="Means">Which end of a day is meant, if the map says so.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParsedTime(DateTimeOffset First, DateTimeOffset Last, DateMeaning? Means)
{
    /// <summary>The instant that is meant.</summary>
    /// <param name="usual">Which end of a day, if the map says nothing.</param>
    public DateTimeOffset At(DateMeaning usual) => (Means ?? usual) == DateMeaning.StartOfDay ? First : Last;
}
