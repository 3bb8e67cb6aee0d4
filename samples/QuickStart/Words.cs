using System.Globalization;
using System.Text;

namespace QuickStart;

/// <summary>
/// Times and texts as the demo shows them: in the time of Shanghai, and in columns where a Chinese character is two wide.
/// </summary>
internal static class Words
{
    private static readonly TimeSpan s_shanghai = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(s_shanghai);

    public static string Day(DateTimeOffset at) => Local(at).ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The end of a day is 24:00 of that day, not 00:00 of the next.</summary>
    public static string Moment(DateTimeOffset at) =>
        Local(at).TimeOfDay == TimeSpan.Zero ? $"{Day(at.AddTicks(-1))} 24:00" : $"{Day(at)} {Time(at)}";

    public static string Date(DateTimeOffset at) => Local(at).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortMoment(DateTimeOffset at) => Moment(at)[4..];

    /// <summary>A text, and a line up to a width.</summary>
    public static string Ruled(string text, int width) => text + new string('─', Math.Max(0, width - Width(text)));

    public static string Fit(string text, int width)
    {
        text = text.ReplaceLineEndings(" ");
        if (Width(text) > width)
        {
            var shorter = new StringBuilder();
            int used = 0;
            foreach (Rune rune in text.EnumerateRunes())
            {
                if (used + Width(rune) > width - 1)
                    break;
                used += Width(rune);
                shorter.Append(rune);
            }
            text = shorter.Append('…').ToString();
        }
        return text + new string(' ', Math.Max(0, width - Width(text)));
    }

    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>Terminals give the characters of East Asia two columns (Unicode's wide and full-width ones).</summary>
    private static int Width(Rune rune) => rune.Value switch
    {
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) => 2,
        (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
