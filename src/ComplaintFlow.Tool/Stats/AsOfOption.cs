using System.CommandLine;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Stats;

/// <summary>Reads <c>--as-of</c>: the instant for which the figures are computed.</summary>
internal static class AsOfOption
{
    public static Option<string?> Create(string description) => new("--as-of") { Description = description, HelpName = "INSTANT" };

    /// <param name="text">The given text; null if there is none.</param>
    /// <param name="zone">The zone of a time without an offset.</param>
    /// <exception cref="InvalidInputException">The text is not an instant.</exception>
    public static DateTimeOffset? Read(string? text, TimeZoneInfo zone)
    {
        if (text is null)
            return null;
        var reader = new TimeReader(zone, [TimeFormat.Iso]);
        return reader.TryRead(text, out DateTimeOffset at)
            ? at
            : throw new InvalidInputException($"'{text}' is not an instant: write --as-of 2026-05-01T00:00:00+08:00.");
    }
}
