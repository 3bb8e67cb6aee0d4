using System.Globalization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Sla;

/// <summary>
/// The time of a step: a share of the time allowed (<c>75%</c>), or some elapsed or working time from the start or the due instant.
/// </summary>
/// <param name="From">The point from which it is counted.</param>
/// <param name="Share">The share of the time allowed, such as 0.75 for 75 %.</param>
/// <param name="Offset">Elapsed or working time. It is negative for a time before the point.</param>
internal readonly record struct StepTime(StepAnchor From, decimal Share, Duration Offset)
{
    private const decimal Highest = 1000;

    private static readonly (string Ending, StepAnchor From, int Sign)[] Endings =
        [(" before due", StepAnchor.Due, -1), (" after due", StepAnchor.Due, 1), (" after start", StepAnchor.Start, 1)];

    public static bool TryParse(string? text, out StepTime time)
    {
        time = default;
        text = text?.Trim() ?? "";
        if (text.EndsWith('%'))
        {
            bool read = Numbers.TryDecimal(text.AsSpan(..^1), out decimal percent);
            time = new StepTime(StepAnchor.Share, percent / 100, default);
            return read && percent is >= 0 and <= Highest;
        }
        foreach ((string ending, StepAnchor from, int sign) in Endings)
        {
            if (!text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            bool read = Duration.TryParse(text[..^ending.Length], out Duration offset, out _)
                && offset.Unit is DurationUnit.Elapsed or DurationUnit.WorkingTime;
            time = new StepTime(from, 0, offset with { Amount = sign * offset.Amount });
            return read;
        }
        return false;
    }

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    public override string ToString()
    {
        if (From == StepAnchor.Share)
            return string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0.##########}%");
        Duration amount = Offset with { Amount = Math.Abs(Offset.Amount) };
        return $"{amount}{(From == StepAnchor.Start ? " after start" : Offset.Amount < 0 ? " before due" : " after due")}";
    }
}

/// <summary>The point from which the time of a step is counted.</summary>
internal enum StepAnchor
{
    /// <summary>A share of the time allowed.</summary>
    Share,

    /// <summary>The start of the clock.</summary>
    Start,

    /// <summary>The due instant.</summary>
    Due,
}
