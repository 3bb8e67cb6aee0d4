namespace ComplaintFlow.Conditions.Keywords;

/// <summary>All keywords as symbols in one buffer, sorted so that equal prefixes are adjacent.</summary>
internal sealed class KeywordText
{
    public const int LongestWord = 200;
    private readonly ushort[] _buffer;
    private readonly int[] _starts;

    public KeywordText(IReadOnlyList<string> words, KeywordAlphabet alphabet)
    {
        int total = 0;
        foreach (string word in words) total += word.Length;
        _buffer = new ushort[total];
        _starts = new int[words.Count + 1];
        Sorted = new int[words.Count];
        int end = 0;
        for (int i = 0; i < words.Count; i++)
        {
            _starts[i] = end;
            end += Write(words[i], alphabet, _buffer.AsSpan(end));
            Sorted[i] = i;
        }

        _starts[words.Count] = end;
        Sorted.AsSpan().Sort(Compare);
    }

    public int[] Sorted { get; }

    public int Symbols => _starts[^1];

    public ReadOnlySpan<ushort> this[int word] => _buffer.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>The reason why the word cannot be a keyword, or null.</summary>
    public static string? WhyRefused(string? word)
    {
        if (string.IsNullOrEmpty(word)) return "A keyword is empty.";
        word = NormalForm.Of(word);
        if (word.Length > LongestWord) return $"A keyword is longer than {LongestWord} characters.";
        bool visible = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsHighSurrogate(word[i]) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1])) i++;
            else if (char.IsSurrogate(word[i])) return "A keyword contains half of a surrogate pair.";
            visible |= CharacterKinds.Of(word[i]) is not (CharacterKind.White or CharacterKind.Ignorable);
        }

        return visible ? null : "A keyword is blank.";
    }

    private static int Write(string word, KeywordAlphabet alphabet, Span<ushort> target)
    {
        int length = 0;
        bool white = false;
        foreach (char c in word)
        {
            ushort symbol = (ushort)alphabet.SymbolOf(c);
            if (symbol >= alphabet.White)
            {
                white |= symbol == alphabet.White;
                continue;
            }

            if (white && length > 0 && symbol < alphabet.FirstHan && target[length - 1] < alphabet.FirstHan)
                target[length++] = KeywordAlphabet.Space;
            white = false;
            target[length++] = symbol;
        }

        return length;
    }

    private int Compare(int left, int right)
    {
        int order = this[left].SequenceCompareTo(this[right]);
        return order != 0 ? order : left.CompareTo(right);
    }
}
