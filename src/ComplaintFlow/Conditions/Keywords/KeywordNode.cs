using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// One state of the automaton; a child by symbol is at <c>Base + symbol</c> if that cell's <c>Check</c> names this state.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KeywordNode
{
    /// <summary>The start, and wherever nothing is under way and the last character was not of a word.</summary>
    public const int AfterBorder = 0;

    /// <summary>Nothing is under way, in the middle of a word: no keyword that begins with a letter can begin here.</summary>
    public const int InsideWord = 1;

    public const int None = -1;

    public int Base;
    public int Check;

    /// <summary>The longest other beginning of a keyword that the text read so far ends with.</summary>
    public int Fail;

    /// <summary>The first word that ends here, or <see cref="None"/>.</summary>
    public int Head;
}

/// <summary>A keyword as the scan needs it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KeywordEntry
{
    /// <summary>The next, shorter or equal, word that ends where this one ends.</summary>
    public int Next;

    /// <summary>In symbols.</summary>
    public byte Length;

    /// <summary>The last character is of a word, so no other may follow.</summary>
    public bool WholeAtEnd;
}
