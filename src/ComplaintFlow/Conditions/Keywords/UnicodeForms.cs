using System.Globalization;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// What characters of the first plane are made of. The table comes with the library, because the normalization of .NET does nothing on
/// a host with invariant globalization:
/// two hosts would take one text for two. Thread-safe.
/// </summary>
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
        // Markup is read as well, wherever it may begin.
        s_composing['<'] = s_composing['&'] = true;
    }

    /// <summary>The one character that it is in the normal form; itself where it is that, or where it is several.</summary>
    public static char Single(char c) => s_single[c];

    /// <summary>The characters that it is in the normal form, where these are several.</summary>
    public static string? Several(char c) => s_several.GetValueOrDefault(c);

    /// <summary>
    /// Whether a text with it may have to be read in its normal form: what it is depends on its neighbours, or it is several.
    /// </summary>
    public static bool IsComposing(char c) => s_composing[c];

    /// <summary>Whether it belongs to the character before it.</summary>
    public static bool IsMark(char c) => s_order[c] > 0 || s_order[s_single[c]] > 0 || s_joins[c] || Hangul.IsMark(c);

    /// <summary>
    /// The place of a mark among those of one character: marks of different places do not get in each other's way. 0 for what is no
    /// mark.
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
