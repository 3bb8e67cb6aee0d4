using System.Globalization;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>Writes a sentence about the rows that were skipped.</summary>
internal static class SkipText
{
    public static string Of(SkippedRows skipped) => skipped.Rows == 0 ? "no row skipped" : string.Create(
        CultureInfo.InvariantCulture,
        $"{skipped.Rows} rows skipped ({string.Join(", ", skipped.Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key}: {reason.Value}")))})");
}
