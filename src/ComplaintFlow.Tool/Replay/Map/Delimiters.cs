namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Defines which characters may separate columns, and how a file names its separator.</summary>
internal static class Delimiters
{
    public const char Usual = ',';

    /// <summary>The separators with which a header is tried, for advice.</summary>
    public static readonly char[] Likely = [';', '\t', '|', ','];

    private const string Says = "sep=";

    /// <summary>
    /// Checks a separator: one character that is not a letter, digit, quote or line end. A tab may be written as its name.
    /// </summary>
    public static char? Checked(string text, List<string> problems)
    {
        string plain = text is "tab" or "\\t" ? "\t" : text;
        if (plain.Length == 1 && (plain[0] == '\t' || (plain[0] is > ' ' and < '\x7F' and not '"' && !char.IsAsciiLetterOrDigit(plain[0]))))
            return plain[0];
        problems.Add("Delimiter takes one character such as ; or a tab.");
        return null;
    }

    /// <summary>
    /// Gets the separator that a first line such as <c>sep=;</c> names, which spreadsheets write; null if it names none.
    /// </summary>
    public static char? OfFirstLine(string line)
    {
        ReadOnlySpan<char> plain = line.AsSpan().TrimEnd("\r\n");
        if (plain is ['"', .. var quoted, '"'])
            plain = quoted;
        return plain.Length == Says.Length + 1 && plain.StartsWith(Says, StringComparison.OrdinalIgnoreCase) ? plain[^1] : null;
    }
}
