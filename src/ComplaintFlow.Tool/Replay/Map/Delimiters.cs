namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>What may separate columns, and how a file says it.</summary>
internal static class Delimiters
{
    public const char Usual = ',';

    /// <summary>What a header is tried with, for advice.</summary>
    public static readonly char[] Likely = [';', '\t', '|', ','];

    private const string Says = "sep=";

    /// <summary>One character that is no letter, digit, quote or line end; a tab may be written as its name.</summary>
    public static char? Checked(string text, List<string> problems)
    {
        string plain = text is "tab" or "\\t" ? "\t" : text;
        if (plain.Length == 1 && (plain[0] == '\t' || (plain[0] is > ' ' and < '\x7F' and not '"' && !char.IsAsciiLetterOrDigit(plain[0]))))
            return plain[0];
        problems.Add("Delimiter takes one character such as ; or a tab.");
        return null;
    }

    /// <summary>What a first line such as <c>sep=;</c>, which spreadsheets write, names; null if it is none.</summary>
    public static char? OfFirstLine(string line)
    {
        ReadOnlySpan<char> plain = line.AsSpan().TrimEnd("\r\n");
        if (plain is ['"', .. var quoted, '"'])
            plain = quoted;
        return plain.Length == Says.Length + 1 && plain.StartsWith(Says, StringComparison.OrdinalIgnoreCase) ? plain[^1] : null;
    }
}
