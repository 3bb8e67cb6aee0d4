namespace ComplaintFlow.Conditions;

/// <summary>
/// Finds the words that differ from a word by a slip (<see cref="Spelling"/>) without comparing each word with each other. Two such words
/// are the same when at most one letter is left out of each, so that words are looked up by what is left.
/// </summary>
internal sealed class SlipIndex
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    private readonly List<string> _words = [];
    private readonly Dictionary<ulong, List<int>> _rests = [];

    /// <summary>How often two words have been compared, for tests.</summary>
    public int Compared { get; private set; }

    public void Add(string word)
    {
        foreach (ulong rest in Rests(word))
        {
            if (!_rests.TryGetValue(rest, out List<int>? places))
                _rests.Add(rest, places = []);
            places.Add(_words.Count);
        }
        _words.Add(word);
    }

    /// <summary>The words that differ from a word by a slip, in the order in which they were added.</summary>
    public IEnumerable<string> Near(string word)
    {
        var found = new SortedSet<int>();
        foreach (ulong rest in Rests(word))
        {
            if (_rests.TryGetValue(rest, out List<int>? places))
                found.UnionWith(places);
        }
        Compared += found.Count;
        return found.Select(place => _words[place]).Where(other => Spelling.IsSlip(word, other));
    }

    /// <summary>The hashes of a word, and of the word without each of the letters in which a slip can be.</summary>
    private static HashSet<ulong> Rests(string word)
    {
        string letters = Spelling.Compared(word);
        var rests = new HashSet<ulong>();
        ulong all = 0;
        foreach (char letter in letters)
            all = (all * Base) + letter;
        rests.Add(all);

        ulong after = 0;
        ulong power = 1;
        ulong before = all;
        ulong inverse = Inverse(Base);
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            before = (before - letters[i]) * inverse; // the hash of what is before the letter
            if (Spelling.MayBeSlip(letters[i]))
                rests.Add((before * power) + after);
            after += letters[i] * power;
            power *= Base;
        }
        return rests;
    }

    /// <summary>The inverse of an odd number, by Newton's iteration.</summary>
    private static ulong Inverse(ulong odd)
    {
        ulong inverse = odd;
        for (int i = 0; i < 5; i++)
            inverse *= 2 - (odd * inverse);
        return inverse;
    }
}
