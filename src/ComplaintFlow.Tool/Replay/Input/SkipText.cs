using System.Globalization;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Writes a sentence about the rows that were skipped.</summary>
internal static class SkipText
{
    public static string Of(SkippedRows skipped)
    {
        if (skipped.Rows == 0)
            return "no row skipped";
        IEnumerable<string> reasons = skipped.Reasons.Select(
            static reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key}: {reason.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"{skipped.Rows} rows skipped ({string.Join(", ", reasons)})");
    }
}
