namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Maps every UTF-16 unit to a small number: folded, and dense over the characters that keywords use. The numbers are ordered by kind, so
/// that a kind is tested by comparison: other | word | Han | white | ignorable | composing.
/// </summary>
/// <remarks>
/// Each of the first three kinds has one number for all characters that no keyword uses. A composing character also has a number of its
/// real kind, for texts in their normal form.
/// </remarks>
internal sealed class KeywordAlphabet
{
    public const ushort Space = 1;
    private readonly ushort[] _symbols = new ushort[char.MaxValue + 1];
    private readonly Dictionary<char, ushort> _composing = [];

    public KeywordAlphabet(IReadOnlyList<string> words, KeywordFolding folding)
    {
        char[] used = Used(words, folding);

        // Only folded characters get a number here. 0 is any other character that no keyword uses, and 1 is the space.
        ushort[] dense = new ushort[char.MaxValue + 1];
        int next = Number(used, dense, CharacterKind.Other, Space + 1);
        FirstWord = next;
        next = Number(used, dense, CharacterKind.Word, next + 1);
        FirstHan = next;
        next = Number(used, dense, CharacterKind.Han, next + 1);
        White = next;
        for (int c = 0; c <= char.MaxValue; c++)
        {
            ushort symbol = (ushort)Symbol(folding.Fold((char)c), dense);
            bool composes = UnicodeForms.IsComposing((char)c);
            _symbols[c] = composes ? (ushort)Composing : symbol;
            if (composes) _composing.Add((char)c, symbol);
        }
    }

    /// <summary>Symbols from here to <see cref="FirstHan"/> belong to words that spaces separate.</summary>
    public int FirstWord { get; }

    public int FirstHan { get; }

    /// <summary>White space. It is also the number of real symbols, which are all below it.</summary>
    public int White { get; }

    /// <summary>The symbol of a character that requires the text to be read in its normal form.</summary>
    public int Composing => White + 2;

    public ushort[] Symbols => _symbols;

    /// <summary>The number of a character in a text that is in its normal form.</summary>
    public int SymbolOf(char c) => _symbols[c] is var symbol && symbol == Composing ? _composing[c] : symbol;

    public bool IsWord(int symbol) => symbol >= FirstWord && symbol < FirstHan;

    private static char[] Used(IReadOnlyList<string> words, KeywordFolding folding)
    {
        var used = new HashSet<char>();
        foreach (string word in words)
        {
            foreach (char c in word) used.Add(folding.Fold(c));
        }

        char[] sorted = [.. used];
        Array.Sort(sorted);
        return sorted;
    }

    private static int Number(char[] used, ushort[] dense, CharacterKind kind, int next)
    {
        foreach (char c in used)
        {
            if (CharacterKinds.Of(c) == kind) dense[c] = (ushort)next++;
        }

        return next;
    }

    private int Symbol(char c, ushort[] dense) => dense[c] != 0 ? dense[c] : CharacterKinds.Of(c) switch
    {
        CharacterKind.Word => FirstWord,
        CharacterKind.Han => FirstHan,
        CharacterKind.White => White,
        CharacterKind.Ignorable => White + 1,
        _ => 0,
    };
}
