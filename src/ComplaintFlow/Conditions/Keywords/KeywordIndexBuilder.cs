using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Lays out the keywords as an Aho-Corasick automaton, breadth first. No keyword begins inside a word: the fail links leave out suffixes
/// that start with a letter after a letter, so that the scan never checks a left boundary.
/// </summary>
internal sealed class KeywordIndexBuilder
{
    private readonly KeywordAlphabet _alphabet;
    private readonly KeywordText _text;
    private readonly KeywordCells _cells;
    private readonly int[] _starts;
    private readonly KeywordEntry[] _entries;
    private readonly Queue<Family> _open = new();
    private readonly List<ushort> _symbols = [];
    private readonly List<int> _borders = [];

    public KeywordIndexBuilder(KeywordAlphabet alphabet, KeywordText text)
    {
        _alphabet = alphabet;
        _text = text;
        _cells = new KeywordCells(alphabet.White, text.Symbols);
        _entries = new KeywordEntry[text.Sorted.Length];
        _starts = new int[alphabet.White * 2];
        for (int symbol = 0; symbol < alphabet.White; symbol++)
            _starts[symbol * 2] = _starts[(symbol * 2) + 1] = Root(symbol);
    }

    public int[] Starts => _starts;

    public KeywordEntry[] Entries => _entries;

    public KeywordNode[] Build()
    {
        _open.Enqueue(new Family(KeywordNode.AfterBorder, 0, _text.Sorted.Length, 0));
        while (_open.TryDequeue(out Family family)) Expand(family);
        KeywordNode[] nodes = _cells.Trimmed();
        // To the scan, the two roots have no children. It finds their children in the table of starts.
        nodes[KeywordNode.AfterBorder] = RootNode(KeywordNode.AfterBorder);
        nodes[KeywordNode.InsideWord] = RootNode(KeywordNode.InsideWord);
        return nodes;
    }

    private void Expand(Family family)
    {
        if (!Group(family)) return;
        ReadOnlySpan<ushort> symbols = CollectionsMarshal.AsSpan(_symbols);
        int at = _cells.Place(symbols);
        KeywordNode[] nodes = _cells.Nodes;
        nodes[family.State].Base = at;
        for (int i = 0; i < symbols.Length; i++)
        {
            int symbol = symbols[i];
            int state = at + symbol;
            int fail = family.Depth == 0 ? Root(symbol) : Step(nodes, nodes[family.State].Fail, symbol);
            nodes[state].Check = family.State;
            nodes[state].Fail = fail;
            var child = new Family(state, _borders[i], _borders[i + 1], family.Depth + 1);
            nodes[state].Head = Chain(child, nodes[fail].Head);
            if (family.Depth == 0) Begin(symbol, state);
            _open.Enqueue(child);
        }
    }

    /// <summary>Finds the children of a family: their symbols, and the limits of their words in the sorted list.</summary>
    private bool Group(Family family)
    {
        _symbols.Clear();
        _borders.Clear();
        int previous = -1;
        for (int i = family.From; i < family.To; i++)
        {
            ReadOnlySpan<ushort> word = _text[_text.Sorted[i]];
            if (word.Length == family.Depth || word[family.Depth] == previous) continue;
            previous = word[family.Depth];
            _symbols.Add(word[family.Depth]);
            _borders.Add(i);
        }

        _borders.Add(family.To);
        return _symbols.Count > 0;
    }

    /// <summary>Chains the words that end at a new state, then those that end at its fail state.</summary>
    private int Chain(Family family, int rest)
    {
        int head = rest;
        int end = family.From;
        while (end < family.To && _text[_text.Sorted[end]].Length == family.Depth) end++;
        while (--end >= family.From)
        {
            int word = _text.Sorted[end];
            _entries[word] = new KeywordEntry
            {
                Next = head,
                Length = (byte)family.Depth,
                WholeAtEnd = _alphabet.IsWord(_text[word][^1]),
            };
            head = word;
        }

        return head;
    }

    private void Begin(int symbol, int state)
    {
        _starts[(symbol * 2) + KeywordNode.AfterBorder] = state;
        if (!_alphabet.IsWord(symbol)) _starts[(symbol * 2) + KeywordNode.InsideWord] = state;
    }

    private int Step(KeywordNode[] nodes, int state, int symbol)
    {
        while (state > KeywordNode.InsideWord)
        {
            int next = nodes[state].Base + symbol;
            if (nodes[next].Check == state) return next;
            state = nodes[state].Fail;
        }

        return _starts[(symbol * 2) + state];
    }

    private static KeywordNode RootNode(int root) =>
        new() { Check = KeywordNode.None, Fail = root, Head = KeywordNode.None };

    private int Root(int symbol) => _alphabet.IsWord(symbol) ? KeywordNode.InsideWord : KeywordNode.AfterBorder;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Family(int State, int From, int To, int Depth);
}
