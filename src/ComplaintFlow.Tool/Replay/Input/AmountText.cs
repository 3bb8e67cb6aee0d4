using System.Text.RegularExpressions;

namespace ComplaintFlow.Tool.Replay.Input;

/// <summary>
/// Converts amounts in files to the form of the rules: <c>$1,047.58</c> is <c>1047.58 USD</c>. A text that is not such an amount
/// stays as it is.
/// </summary>
internal static partial class AmountText
{
    /// <summary>The currencies that each sign may stand for.</summary>
    private static readonly Dictionary<string, string[]> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = ["USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"], ["US$"] = ["USD"], ["A$"] = ["AUD"], ["C$"] = ["CAD"],
        ["HK$"] = ["HKD"], ["NT$"] = ["TWD"],
        ["R$"] = ["BRL"],
        ["£"] = ["GBP"], ["€"] = ["EUR"], ["¥"] = ["CNY", "JPY"], ["￥"] = ["CNY", "JPY"], ["元"] = ["CNY"],
        ["₩"] = ["KRW"], ["₹"] = ["INR"], ["₺"] = ["TRY"], ["₽"] = ["RUB"], ["zł"] = ["PLN"],
    };

    /// <summary>Gets only the number.</summary>
    public static string Number(string text) => TryRead(text, out string number, out _) ? number : text;

    /// <summary>Gets the number and the code of its currency.</summary>
    /// <param name="text">The text.</param>
    /// <param name="usual">The currency of the rules, which applies to a sign that several currencies share, and to a number
    /// without one.</param>
    public static string Money(string text, string? usual)
    {
        if (!TryRead(text, out string number, out string sign))
            return text;
        if (sign.Length == 0)
            return number;
        if (!Signs.TryGetValue(sign, out string[]? codes))
            return $"{number} {sign.ToUpperInvariant()}";
        string? code = codes.Length == 1 ? codes[0] : codes.FirstOrDefault(known => string.Equals(known, usual, StringComparison.Ordinal));
        return code is null ? text : $"{number} {code}";
    }

    private static bool TryRead(string text, out string number, out string sign)
    {
        Match match = Amount().Match(text);
        string before = match.Groups["before"].Value, after = match.Groups["after"].Value;
        (number, sign) = ("", before.Length > 0 ? before : after);
        if (!match.Success || (before.Length > 0 && after.Length > 0) || !IsSign(sign))
            return false;
        // This applies only to groups of three digits that cannot contain a decimal comma.
        string digits = match.Groups["number"].Value;
        if (digits.Contains(',', StringComparison.Ordinal) && !(sign.Length > 0 && Grouped().IsMatch(digits)))
            return false;
        number = match.Groups["minus"].Value + digits.Replace(",", "", StringComparison.Ordinal);
        return true;
    }

    private static bool IsSign(string sign) => sign.Length == 0 || Signs.ContainsKey(sign)
        || (sign.Length == 3 && sign.All(char.IsAsciiLetter));

    [GeneratedRegex(
        @"^\s*(?<minus>-?)\s*(?<before>[^\s0-9.,+-]*)\s*(?<minus>-?)(?<number>[0-9][0-9,]*(\.[0-9]+)?)\s*(?<after>[^\s0-9.,+-]*)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();
}
