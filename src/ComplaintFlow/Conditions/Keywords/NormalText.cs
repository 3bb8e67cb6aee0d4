using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// A text in its normal form, with the original positions of its characters. While it is written, only one thread may use it.
/// </summary>
internal sealed class NormalText(int length)
{
    private readonly List<char> _letters = new(length);
    private readonly List<int> _places = new(length);

    public int Count => _letters.Count;

    public ReadOnlySpan<char> Letters => CollectionsMarshal.AsSpan(_letters);

    public char this[int index] => _letters[index];

    /// <summary>The position of a character in the original text. After the last character, it is the length of that text.</summary>
    public int Place(int index) => index < _places.Count ? _places[index] : length;

    public void Add(char letter, int place)
    {
        _letters.Add(letter);
        _places.Add(place);
    }

    public override string ToString() => Letters.ToString();
}
