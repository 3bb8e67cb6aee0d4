using System.Text;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Makes texts that every store can keep, of a length that is bounded.</summary>
internal static class PlainText
{
    private const string Ellipsis = "…";

    /// <summary>A text of several lines, without characters that nobody sees.</summary>
    public static string Lines(string? text, int longest)
    {
        var clean = new StringBuilder();
        int blank = 0;
        foreach (ReadOnlySpan<char> line in (text ?? "").AsSpan().EnumerateLines())
        {
            if (clean.Length > longest)
                break;
            ReadOnlySpan<char> trimmed = line.TrimEnd();
            blank = trimmed.IsEmpty ? blank + 1 : 0;
            if (blank > 1 || (trimmed.IsEmpty && clean.Length == 0))
                continue;
            if (clean.Length > 0)
                clean.Append('\n');
            Append(clean, trimmed, keepsTabs: true);
        }
        return Cut(clean.ToString().TrimEnd(), longest);
    }

    /// <summary>A text of one line; empty if there is none.</summary>
    public static string OneLine(string? text, int longest)
    {
        var clean = new StringBuilder();
        Append(clean, (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, longest * 4)), keepsTabs: false);
        return Cut(string.Join(' ', clean.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), longest);
    }

    /// <summary>Cuts a text that is too long, and never a character in two.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        int end = longest - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    private static void Append(StringBuilder clean, ReadOnlySpan<char> text, bool keepsTabs)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char one = text[i];
            if (char.IsHighSurrogate(one) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(one).Append(text[++i]);
            else if (char.IsSurrogate(one))
                clean.Append('\uFFFD');
            else if (one == '\t' && keepsTabs)
                clean.Append(one);
            else if (char.IsWhiteSpace(one))
                clean.Append(' ');
            else if (!char.IsControl(one) && one is not ('\u200B' or '\uFEFF'))
                clean.Append(one);
        }
    }
}
