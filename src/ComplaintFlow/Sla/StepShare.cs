using System.Globalization;

namespace ComplaintFlow.Sla;

/// <summary>Shares of the time allowed, as in <c>75%</c>.</summary>
internal static class StepShare
{
    private const decimal Highest = 1000;

    public static bool TryParse(string? text, out decimal share)
    {
        share = 0;
        if (text is null || !text.TrimEnd().EndsWith('%'))
            return false;
        if (!decimal.TryParse(text.TrimEnd()[..^1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out decimal percent))
            return false;
        share = percent / 100;
        return percent is >= 0 and <= Highest;
    }
}
