using System.Text.RegularExpressions;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Reads what a subject says of a mail.</summary>
internal static partial class SubjectLine
{
    private const int MostNumbers = 5;

    /// <summary>Whether the mail passes another one on.</summary>
    public static bool IsForward(string subject) => Forward().IsMatch(subject);

    /// <summary>Whether the mail answers another one.</summary>
    public static bool IsReply(string subject) => Reply().IsMatch(subject);

    /// <summary>Whether a machine has answered: most say so in a header, and some only here.</summary>
    public static bool IsAutomaticReply(string subject) => AutomaticReply().IsMatch(subject);

    /// <summary>Whether the subject of a report says that a mail is only late.</summary>
    public static bool IsDelay(string subject) => Delay().IsMatch(subject);

    /// <summary>The words that may be numbers of complaints.</summary>
    public static IReadOnlyList<string> Numbers(string subject) =>
        [.. Word().Matches(subject).Select(static match => match.Value.Trim('-', '.', '_', '/'))
            .Where(static word => word.Count(char.IsAsciiDigit) >= 3).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNumbers)];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s*(fw|fwd|wg|tr|rv|enc|vs|转发|轉發|转寄|轉寄)(\[\d+\])?\s*[:：]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forward();

    [GeneratedRegex(@"^\s*(re|aw|antw|antwort|sv|回复|回覆|答复|答覆)(\[\d+\])?\s*[:：]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reply();

    [GeneratedRegex(
        @"^\s*(automatic reply|auto[- ]?reply|auto(matic)? response|out of( the)? office|automatische antwort|abwesenheitsnotiz|abwesend"
            + @"|réponse automatique|自动回复|自動回覆|自动答复)(\s*[:：]|\s*$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AutomaticReply();

    [GeneratedRegex(@"\bdelay|\bwarning\b|not yet been delivered|verzögert|延迟|延遲|暂时", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Delay();

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}._/-]{3,49}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
