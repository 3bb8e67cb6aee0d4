using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Calendars;

/// <summary>Reads hours such as <c>09:00-12:00 13:30-18:00</c> or <c>closed</c>, and reports their defects.</summary>
internal static class HoursReader
{
    private const string Remedy = "Write intervals such as '09:00-12:00 13:30-18:00' (24:00 may end one), or 'closed'.";

    public static MinuteSpan[]? Read(string? text, string path, DiagnosticBag defects)
    {
        string[] words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals("closed", StringComparison.OrdinalIgnoreCase))
            return [];
        if (words.Length == 0)
        {
            defects.Error(DiagnosticCodes.InvalidOpeningHours, path, "The opening hours are empty.", Remedy);
            return null;
        }

        var spans = new MinuteSpan[words.Length];
        bool readable = true;
        for (int i = 0; i < words.Length; i++)
        {
            if (TryReadSpan(words[i], out spans[i], out string? problem))
                continue;
            defects.Error(DiagnosticCodes.InvalidOpeningHours, path, $"'{words[i]}' {problem}.", Remedy);
            readable = false;
        }

        return readable && AreApart(spans, path, defects) ? spans : null;
    }

    private static bool TryReadSpan(string word, out MinuteSpan span, [NotNullWhen(false)] out string? problem)
    {
        span = default;
        problem = "is not an interval";
        if (word.Length != 11 || word[5] != '-' || Minute(word.AsSpan(0, 5)) is not { } start || Minute(word.AsSpan(6)) is not { } end)
            return false;
        problem = start == MinuteSpan.Day ? "begins at 24:00, which can only end an interval"
            : start == end ? "has no length (a whole day is 00:00-24:00)"
            : null;
        span = new MinuteSpan(start, end < start ? end + MinuteSpan.Day : end);
        return problem is null;
    }

    private static int? Minute(ReadOnlySpan<char> text)
    {
        if (text[2] != ':' || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1])
            || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
            return null;
        int hour = ((text[0] - '0') * 10) + text[1] - '0';
        int minute = ((text[3] - '0') * 10) + text[4] - '0';
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? (hour * 60) + minute : null;
    }

    private static bool AreApart(MinuteSpan[] spans, string path, DiagnosticBag defects)
    {
        Array.Sort(spans, static (a, b) => a.Start.CompareTo(b.Start));
        bool apart = true;
        for (int i = 0; i < spans.Length; i++)
        {
            if (spans[i].End == MinuteSpan.Day - 1)
            {
                defects.Warning(
                    DiagnosticCodes.EndsBeforeMidnight, path, $"'{spans[i]}' leaves the minute before midnight closed.",
                    "Write 24:00 where the hours run to midnight.");
            }

            if (i == 0 || spans[i].Start >= spans[i - 1].End)
                continue;
            defects.Error(
                DiagnosticCodes.OverlappingHours, path, $"'{spans[i - 1]}' and '{spans[i]}' overlap.",
                "Let each minute belong to one interval.");
            apart = false;
        }

        return apart;
    }
}
