using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// One state of the automaton. The child for a symbol is at <c>Base + symbol</c> if the <c>Check</c> of that cell names this state.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KeywordNode
{
    /// <summary>The start state: no keyword has begun, and the last character was not part of a word.</summary>
    public const int AfterBorder = 0;

    /// <summary>No keyword has begun, and the scan is inside a word: no keyword that begins with a letter can begin here.</summary>
    public const int InsideWord = 1;

    public const int None = -1;

    public int Base;
    public int Check;

    /// <summary>The longest other prefix of a keyword with which the text read so far ends.</summary>
    public int Fail;

    /// <summary>The first word that ends here, or <see cref="None"/>.</summary>
    public int Head;
}

/// <summary>A keyword as the scan needs it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KeywordEntry
{
    /// <summary>The next word that ends at the same position. It is shorter or of equal length.</summary>
    public int Next;

    /// <summary>The length in symbols.</summary>
    public byte Length;

    /// <summary>Whether the last character is part of a word, so that no such character may follow.</summary>
    public bool WholeAtEnd;
}
