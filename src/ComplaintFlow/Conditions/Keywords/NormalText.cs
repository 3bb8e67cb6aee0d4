using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>A text in its normal form, and where its characters stood. For one thread while it is written.</summary>
internal sealed class NormalText(int length)
{
    private readonly List<char> _letters = new(length);
    private readonly List<int> _places = new(length);

    public int Count => _letters.Count;

    public ReadOnlySpan<char> Letters => CollectionsMarshal.AsSpan(_letters);

    public char this[int index] => _letters[index];

    /// <summary>Where in the text as it was written a character began; after the last one, the length of that text.</summary>
    public int Place(int index) => index < _places.Count ? _places[index] : length;

    public void Add(char letter, int place)
    {
        _letters.Add(letter);
        _places.Add(place);
    }

    public override string ToString() => Letters.ToString();
}
