namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Finds cells for children in the double array. Most children have no siblings; they fill the gaps that larger families leave.
/// </summary>
internal sealed class KeywordCells
{
    private const int MaxProbes = 64;
    private const int Distance = 1024;
    private readonly int _alphabet;
    private KeywordNode[] _nodes;
    private int _firstFree;
    private int _families;
    private int _end;

    public KeywordCells(int alphabet, int expected)
    {
        _alphabet = alphabet;
        // Cells below the size of the alphabet are not used, so that no base is negative.
        _firstFree = _families = _end = alphabet + 2;
        _nodes = new KeywordNode[_end + alphabet + expected];
        Clear(0);
    }

    public KeywordNode[] Nodes => _nodes;

    /// <summary>
    /// Finds the base at which all <paramref name="symbols"/> (ascending) fall on free cells. The caller occupies the cells.
    /// </summary>
    public int Place(ReadOnlySpan<ushort> symbols)
    {
        int found = symbols.Length == 1 ? NextFree(_firstFree) - symbols[0] : PlaceFamily(symbols);
        if (symbols.Length == 1) _firstFree = found + symbols[0];
        _end = Math.Max(_end, found + symbols[^1] + 1);
        Reserve(_end);
        return found;
    }

    /// <summary>The array is so long that every base plus every symbol is inside.</summary>
    public KeywordNode[] Trimmed()
    {
        Array.Resize(ref _nodes, _end + _alphabet);
        return _nodes;
    }

    private int PlaceFamily(ReadOnlySpan<ushort> symbols)
    {
        int tries = 0;
        int start = _families = NextFree(_families);
        for (int cell = start; ; cell = NextFree(cell + 1))
        {
            int candidate = cell - symbols[0];
            // The cells before this one are too crowded for families. Single children will fill them.
            if (++tries > MaxProbes || cell - start > Distance) _families = cell;
            if (AllFree(candidate, symbols)) return candidate;
        }
    }

    private bool AllFree(int candidate, ReadOnlySpan<ushort> symbols)
    {
        foreach (ushort symbol in symbols)
        {
            int cell = candidate + symbol;
            if (cell < _end && _nodes[cell].Check != KeywordNode.None) return false;
        }

        return true;
    }

    private int NextFree(int cell)
    {
        while (cell < _end && _nodes[cell].Check != KeywordNode.None) cell++;
        return cell;
    }

    private void Reserve(int end)
    {
        int needed = end + _alphabet;
        int length = _nodes.Length;
        if (needed <= length) return;
        Array.Resize(ref _nodes, Math.Max(needed, length * 2));
        Clear(length);
    }

    private void Clear(int from) =>
        _nodes.AsSpan(from).Fill(new KeywordNode { Check = KeywordNode.None, Head = KeywordNode.None });
}
