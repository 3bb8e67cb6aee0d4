using System.Buffers;
using System.Net;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Removes the HTML tags and entities of texts from web forms and mails.</summary>
/// <remarks>
/// A tag inside a line disappears (<c>f&lt;b&gt;ire</c>). Any other tag begins a new line (<c>caught&lt;br /&gt;fire</c>). Only existing
/// HTML tags are removed: other text between angle brackets stays as it was written.
/// </remarks>
internal static class Markup
{
    private const int LongestTag = 2000;
    private const int LongestEntity = 12;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_inside = Names(
        "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u "
        + "var wbr");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lines = Names(
        "address article aside blockquote body br button caption center col colgroup dd details div dl dt fieldset figcaption figure "
            + "footer form h1 h2 h3 h4 h5 h6 head header hr html iframe "
        + "img input legend li link main meta nav ol optgroup option p pre section select style script summary table tbody td textarea "
        + "tfoot th thead title tr ul");

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n/>");

    /// <summary>The text as a reader sees it.</summary>
    public static NormalText Read(ReadOnlySpan<char> text)
    {
        var plain = new NormalText(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = text[i] switch { '<' => Tag(text[i..], i, plain), '&' => Entity(text[i..], i, plain), _ => 0 };
            if (length == 0)
                plain.Add(text[i], i);
            i += Math.Max(1, length);
        }
        return plain;
    }

    /// <summary>The length of the tag with which a text begins, or 0 if it does not begin with a tag.</summary>
    private static int Tag(ReadOnlySpan<char> text, int place, NormalText plain)
    {
        ReadOnlySpan<char> name = text[1..];
        if (name is ['/', ..])
            name = name[1..];
        int end = name.IndexOfAny(s_ends);
        if (end <= 0 || EndOf(text) is not (> 0 and var length))
            return 0;
        name = name[..end];
        if (s_inside.Contains(name))
            return length;
        if (!s_lines.Contains(name))
            return 0;
        plain.Add('\n', place);
        return length;
    }

    /// <summary>The end of a tag: the first bracket outside quotes, unless another tag begins before it.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        char quote = '\0';
        for (int i = 1; i < text.Length && i < LongestTag; i++)
        {
            char c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && text[i - 1] == '=')
                quote = c;
            else if (c == '>')
                return i + 1;
            else if (c == '<')
                return 0;
        }
        return 0;
    }

    private static int Entity(ReadOnlySpan<char> text, int place, NormalText plain)
    {
        int end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        if (end < 2)
            return 0;
        string written = text[..(end + 1)].ToString();
        string meant = WebUtility.HtmlDecode(written);
        if (string.Equals(written, meant, StringComparison.Ordinal))
            return 0;
        foreach (char c in meant)
            plain.Add(c, place);
        return written.Length;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        new HashSet<string>(names.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
