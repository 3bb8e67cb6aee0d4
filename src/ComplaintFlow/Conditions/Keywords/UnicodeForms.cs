using System.Globalization;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>The parts of the characters of the first Unicode plane. Thread-safe.</summary>
/// <remarks>
/// The table comes with the library, because the normalization of .NET does nothing on a host with invariant globalization. Without the
/// table, two hosts could treat one text as two different texts.
/// </remarks>
internal static class UnicodeForms
{
    private static readonly char[] s_single = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)];
    private static readonly bool[] s_composing = new bool[char.MaxValue + 1];
    private static readonly Dictionary<char, string> s_several = [];
    private static readonly Dictionary<(char Base, char Mark), char> s_pairs = [];
    private static readonly Dictionary<char, (char Base, char Mark)> s_parts = [];
    private static readonly bool[] s_joins = new bool[char.MaxValue + 1];
    private static readonly byte[] s_order = new byte[char.MaxValue + 1];

    static UnicodeForms()
    {
        using Stream stream = typeof(UnicodeForms).Assembly.GetManifestResourceStream("ComplaintFlow.NormalForm")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Read(line);
        foreach (char mark in Hangul.Marks)
            s_composing[mark] = true;
        for (int c = 0; c <= char.MaxValue; c++)
            s_composing[c] |= s_composing[s_single[c]] || s_several.ContainsKey((char)c);
        // Markup is read too, so any character that can begin it counts.
        s_composing['<'] = s_composing['&'] = true;
    }

    /// <summary>
    /// The single character that is its normal form. It is the character itself if it is in normal form or becomes several.
    /// </summary>
    public static char Single(char c) => s_single[c];

    /// <summary>The characters of its normal form if these are several, otherwise null.</summary>
    public static string? Several(char c) => s_several.GetValueOrDefault(c);

    /// <summary>
    /// Whether a text with this character may have to be read in its normal form, because the character depends on its neighbours or
    /// becomes several.
    /// </summary>
    public static bool IsComposing(char c) => s_composing[c];

    /// <summary>Whether the character combines with the one before it.</summary>
    public static bool IsMark(char c) => s_order[c] > 0 || s_order[s_single[c]] > 0 || s_joins[c] || Hangul.IsMark(c);

    /// <summary>
    /// The order of a mark among the marks of one character. Marks at different positions do not affect each other. It is 0 for a character
    /// that is not a mark.
    /// </summary>
    public static byte Order(char c) => s_order[c];

    public static bool TryCompose(char first, char mark, out char whole) =>
        s_pairs.TryGetValue((first, mark), out whole) || Hangul.TryCompose(first, mark, out whole);

    public static bool TryPart(char whole, out (char Base, char Mark) parts) =>
        s_parts.TryGetValue(whole, out parts) || Hangul.TryPart(whole, out parts);

    private static void Read(string line)
    {
        string[] words = line.Split(' ');
        switch (words[0])
        {
            case "+":
                (char first, char mark, char whole) = (Char(words[1]), Char(words[2]), Char(words[3]));
                s_pairs.Add((first, mark), whole);
                s_parts.Add(whole, (first, mark));
                s_composing[mark] = s_joins[mark] = true;
                break;
            case "=" when words.Length == 3:
                s_single[Char(words[1])] = Char(words[2]);
                break;
            case "=":
                s_several.Add(Char(words[1]), string.Concat(words.Skip(2).Select(Char)));
                break;
            case "^":
                for (int c = Char(words[1]); c <= Char(words[2]); c++)
                    s_order[c] = byte.Parse(words[3], CultureInfo.InvariantCulture);
                break;
        }
    }

    private static char Char(string hex) => (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
