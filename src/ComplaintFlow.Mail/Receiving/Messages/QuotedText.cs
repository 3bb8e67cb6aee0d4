using System.Text.RegularExpressions;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>
/// Cuts off what an answer quotes, by the marks of common programs in English, German and Chinese. The mail as it came keeps it. If nothing
/// would be left, everything is: better too much than nothing.
/// </summary>
internal static partial class QuotedText
{
    private const int LongestIntroduction = 4; // lines, since programs break them

    public static string Cut(string text)
    {
        string[] lines = text.Split('\n');
        List<string> kept = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (BeginsOriginal(lines, i))
                break;
            if (EndOfIntroduction(lines, i) is { } end)
            {
                int quoted = SkipBlank(lines, end);
                if (quoted >= lines.Length || !IsQuoted(lines[quoted]))
                    break; // without marks, all that follows is quoted
                i = EndOfQuote(lines, quoted) - 1; // an answer may stand below
                continue;
            }
            kept.Add(lines[i]);
        }
        while (kept.Count > 0 && (IsQuoted(kept[^1]) || IsRule(kept[^1])))
            kept.RemoveAt(kept.Count - 1);
        string answer = string.Join('\n', kept).Trim();
        return answer.Length == 0 ? text : answer;
    }

    /// <summary>Whether the mail that is answered begins here, with a line or a few headers that say so.</summary>
    private static bool BeginsOriginal(string[] lines, int at)
    {
        if (Original().IsMatch(Head(lines[at])))
            return true;
        if (!FromHeader().IsMatch(Head(lines[at])))
            return false;
        int headers = 0;
        for (int i = at + 1; i < Math.Min(lines.Length, at + 8); i++)
            headers += OtherHeader().IsMatch(Head(lines[i])) ? 1 : 0;
        return headers >= 2;
    }

    /// <summary>The line after an introduction such as "On Monday Li wrote:", which may be broken; null if there is none.</summary>
    private static int? EndOfIntroduction(string[] lines, int at)
    {
        if (!IntroductionBegins().IsMatch(Head(lines[at])))
            return null;
        string all = "";
        for (int i = at; i < Math.Min(lines.Length, at + LongestIntroduction); i++)
        {
            all += " " + Head(lines[i]).TrimStart('>', ' ').Trim();
            if (IntroductionEnds().IsMatch(all))
                return i + 1;
        }
        return null;
    }

    private static int EndOfQuote(string[] lines, int at)
    {
        int end = at;
        for (int i = at; i < lines.Length && (IsQuoted(lines[i]) || string.IsNullOrWhiteSpace(lines[i])); i++)
            end = IsQuoted(lines[i]) ? i + 1 : end;
        return end;
    }

    private static int SkipBlank(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
            at++;
        return at;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static bool IsRule(string line) => line.AsSpan().Trim().TrimStart("-_=*").IsEmpty;

    private static string Head(string line) => line.Length <= 300 ? line : line[..300];

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"^[\s>]*-{2,}\s*(original message|original-nachricht|ursprüngliche nachricht|original appointment|replied message"
            + @"|reply message|原始邮件|原始郵件|原始信息|回复的原邮件|原邮件|原信件)\s*-{2,}", Options)]
    private static partial Regex Original();

    [GeneratedRegex(@"^[\s>*]*(from|von|发件人|寄件人|寄件者|发信人)\s*\*?\s*[:：]", Options)]
    private static partial Regex FromHeader();

    [GeneratedRegex(
        @"^[\s>*]*(sent|date|to|cc|subject|gesendet|datum|an|betreff|发送时间|发送日期|日期|时间|寄件日期|收件人|收件者|抄送|副本|主题|主旨)"
            + @"\s*\*?\s*[:：]", Options)]
    private static partial Regex OtherHeader();

    [GeneratedRegex(@"^[\s>]*(on\s.*\d|am\s.*\d|at\s+\d{4}|le\s.*\d|在\s*.*\d|于\s*.*\d|\d{4}\s*[年/-].*@|.*<[^<>\s]+@[^<>\s]+>)", Options)]
    private static partial Regex IntroductionBegins();

    [GeneratedRegex(@"(wrote|schrieb.{0,200}|a écrit|写道|寫道|写到)\s*[:：]\s*$", Options)]
    private static partial Regex IntroductionEnds();
}
