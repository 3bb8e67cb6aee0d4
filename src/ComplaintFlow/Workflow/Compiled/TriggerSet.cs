using System.Numerics;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>Some triggers of a workflow, by their ids. Lives on the stack.</summary>
internal readonly ref struct TriggerSet
{
    private readonly Span<ulong> _words;

    /// <param name="words">Memory for the bits.</param>
    public TriggerSet(Span<ulong> words)
    {
        _words = words;
        _words.Clear();
    }

    public int Count => CountIn(_words.Length);

    /// <summary>How many words of memory a set of a workflow with so many triggers takes.</summary>
    public static int Words(int triggers) => (triggers + 63) / 64;

    public void Add(ReadOnlySpan<int> triggers)
    {
        foreach (int trigger in triggers)
            _words[trigger >> 6] |= 1UL << (trigger & 63);
    }

    public bool Contains(int trigger) => (_words[trigger >> 6] & (1UL << (trigger & 63))) != 0;

    /// <summary>How many triggers of the set come before one of it.</summary>
    public int IndexOf(int trigger) => CountIn(trigger >> 6) + BitOperations.PopCount(_words[trigger >> 6] & ((1UL << (trigger & 63)) - 1));

    private int CountIn(int words)
    {
        int count = 0;
        foreach (ulong word in _words[..words])
            count += BitOperations.PopCount(word);
        return count;
    }
}
