using System.Numerics;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>A set of triggers of a workflow, by their ids. It lives on the stack.</summary>
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

    /// <summary>The number of words of memory that a set needs for this number of triggers.</summary>
    public static int Words(int triggers) => (triggers + 63) / 64;

    public void Add(int trigger) => _words[trigger >> 6] |= 1UL << (trigger & 63);

    /// <summary>Adds the triggers that do something in any of the states.</summary>
    public void AddAll(ActiveStates states)
    {
        foreach (CompiledState? state in states.All)
        {
            for (int i = 0; i < state?.Triggers.Length; i++)
                Add(state.Triggers[i]);
        }
    }

    public bool Contains(int trigger) => (_words[trigger >> 6] & (1UL << (trigger & 63))) != 0;

    /// <summary>The number of triggers in the set that come before this one.</summary>
    public int IndexOf(int trigger) => CountIn(trigger >> 6) + BitOperations.PopCount(_words[trigger >> 6] & ((1UL << (trigger & 63)) - 1));

    private int CountIn(int words)
    {
        int count = 0;
        foreach (ulong word in _words[..words])
            count += BitOperations.PopCount(word);
        return count;
    }
}
