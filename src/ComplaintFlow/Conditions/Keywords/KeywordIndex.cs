using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Finds all keywords in one pass, for any number of keywords.</summary>
/// <remarks>
/// <para>Immutable. Any number of threads may scan at once.</para>
/// <para>
/// If a keyword begins (ends) with a letter or digit of a script that separates words by spaces, it begins (ends) at a word boundary: no
/// such character may precede (follow) it. Chinese characters, punctuation, apostrophes, hyphens and underscores are boundaries. All other
/// keywords are found anywhere. White space next to a Chinese character has no meaning, in the keyword and in the text. Elsewhere, one or
/// more white-space characters equal one space.
/// </para>
/// </remarks>
internal sealed class KeywordIndex
{
    private readonly ushort[] _symbols;
    private readonly KeywordNode[] _nodes;
    private readonly int[] _starts;
    private readonly KeywordEntry[] _entries;
    private readonly KeywordAlphabet _alphabet;

    private KeywordIndex(IReadOnlyList<string> words, KeywordFolding folding)
    {
        _alphabet = new KeywordAlphabet(words, folding);
        _symbols = _alphabet.Symbols;
        var builder = new KeywordIndexBuilder(_alphabet, new KeywordText(words, _alphabet));
        _nodes = builder.Build();
        _starts = builder.Starts;
        _entries = builder.Entries;
    }

    public bool IsEmpty => _entries.Length == 0;

    /// <summary>
    /// Builds the index. The position of a word in the list is its id. Words that are equal after folding are each reported.
    /// </summary>
    /// <exception cref="ArgumentException">A word is blank, too long, or contains half of a surrogate pair.</exception>
    public static KeywordIndex Build(IReadOnlyList<string> words, KeywordFolding? folding = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (string word in words)
        {
            if (WhyRefused(word) is { } reason) throw new ArgumentException(reason, nameof(words));
        }

        return new KeywordIndex([.. words.Select(NormalForm.Of)], folding ?? KeywordFolding.Default);
    }

    /// <summary>The reason why <see cref="Build"/> would refuse the word, or null.</summary>
    public static string? WhyRefused(string? word) => KeywordText.WhyRefused(word);

    /// <summary>Reports every hit of every word.</summary>
    public void Scan<TVisitor>(ReadOnlySpan<char> text, ref TVisitor visitor)
        where TVisitor : struct, IKeywordVisitor
    {
        // Nearly all texts are in their normal form, and need no check for it.
        if (IsEmpty || Scan(text, isNormal: false, ref visitor)) return;
        NormalText normal = NormalForm.Read(text);
        visitor.Restart(normal);
        Scan(normal.Letters, isNormal: true, ref visitor);
    }

    /// <summary>Scans a text to its end, or to the first character that may not be in normal form.</summary>
    private bool Scan<TVisitor>(ReadOnlySpan<char> text, bool isNormal, ref TVisitor visitor)
        where TVisitor : struct, IKeywordVisitor
    {
        // The indices are in range by construction: there is a symbol for every character and two starts for every symbol, and the nodes
        // are longer than the highest base by the size of the alphabet.
        ref ushort symbols = ref MemoryMarshal.GetArrayDataReference(_symbols);
        ref int starts = ref MemoryMarshal.GetArrayDataReference(_starts);
        ref KeywordNode nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        int white = _alphabet.White;
        int firstHan = _alphabet.FirstHan;
        int firstWord = _alphabet.FirstWord;
        uint wordSymbols = (uint)(firstHan - firstWord);
        int state = KeywordNode.AfterBorder;
        int previous = firstHan;            // leading white space is skipped
        int pending = 0;                    // white space whose meaning is not yet known
        int even = 0;                       // from this index on, each character of the text is one symbol
        for (int i = 0; i < text.Length; i++)
        {
            int symbol = Unsafe.Add(ref symbols, text[i]);
            if (symbol >= white)
            {
                if (symbol == white)
                {
                    pending++;
                    continue;
                }

                if (symbol < _alphabet.Composing)
                {
                    even = i + 1;
                    continue;
                }

                if (!isNormal) return false;
                symbol = _alphabet.SymbolOf(text[i]);
            }

            if (pending != 0)
            {
                bool space = symbol < firstHan && previous < firstHan;
                if (!space || pending > 1) even = i;
                pending = 0;
                if (space)
                {
                    state = Step(state, KeywordAlphabet.Space);
                    previous = KeywordAlphabet.Space;
                }
            }

            // The result of a new start depends only on the last two characters and not on the state, so the processor
            // need not wait for one look-up before it begins the next.
            int border = (uint)(previous - firstWord) < wordSymbols ? KeywordNode.InsideWord : KeywordNode.AfterBorder;
            int fresh = Unsafe.Add(ref starts, (symbol * 2) + border);
            while (true)
            {
                ref readonly KeywordNode node = ref Unsafe.Add(ref nodes, state);
                int next = node.Base + symbol;
                Debug.Assert((uint)next < (uint)_nodes.Length, "The array of nodes is shorter than a base plus the alphabet.");
                if (Unsafe.Add(ref nodes, next).Check == state)
                {
                    state = next;
                    break;
                }

                state = node.Fail;
                if (state > KeywordNode.InsideWord) continue;
                state = fresh;
                break;
            }

            previous = symbol;
            int head = Unsafe.Add(ref nodes, state).Head;
            if (head >= 0) Report(text, i, head, even, ref visitor);
        }

        return true;
    }

    private int Step(int state, int symbol)
    {
        KeywordNode[] nodes = _nodes;
        while (state > KeywordNode.InsideWord)
        {
            int next = nodes[state].Base + symbol;
            if (nodes[next].Check == state) return next;
            state = nodes[state].Fail;
        }

        return _starts[(symbol * 2) + state];
    }

    private void Report<TVisitor>(ReadOnlySpan<char> text, int last, int word, int even, ref TVisitor visitor)
        where TVisitor : struct, IKeywordVisitor
    {
        bool border = IsBorder(text[(last + 1)..]);
        for (; word >= 0; word = _entries[word].Next)
        {
            ref readonly KeywordEntry entry = ref _entries[word];
            if (entry.WholeAtEnd && !border) continue;
            int start = last + 1 - entry.Length;
            if (start < even) start = FindStart(text, last, entry.Length);
            visitor.Hit(word, start, last + 1 - start);
        }
    }

    private bool IsBorder(ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
        {
            int symbol = _alphabet.SymbolOf(c);
            if (symbol <= _alphabet.White) return !_alphabet.IsWord(symbol);
        }

        return true;
    }

    /// <summary>Counts symbols backwards, by the same rules as the scan.</summary>
    private int FindStart(ReadOnlySpan<char> text, int last, int length)
    {
        int following = 0;
        bool white = false;
        for (int i = last; ; i--)
        {
            int symbol = _alphabet.SymbolOf(text[i]);
            if (symbol >= _alphabet.White)
            {
                white |= symbol == _alphabet.White;
                continue;
            }

            if (white && symbol < _alphabet.FirstHan && following < _alphabet.FirstHan) length--;
            white = false;
            if (--length == 0) return i;
            following = symbol;
        }
    }
}
