using System.Globalization;
using System.Runtime.InteropServices;

namespace ComplaintFlow.Conditions.Compiled;

/// <summary>
/// Estimates how often the parts of a regular expression are copied. Without backtracking, the time grows with the text only, but by a
/// factor that a repeat with a count multiplies, because what it repeats is copied that often. What can be of several lengths multiplies it
/// once more, because each copy can begin at several places then.
/// </summary>
/// <remarks>The expression is read only so far as the estimate needs it. <c>Regex</c> itself finds what is wrong with it.</remarks>
internal ref struct PatternSize
{
    /// <summary>The largest number of copies that repeats may add.</summary>
    public const int Largest = 200;

    /// <summary>The longest expression, which also bounds how deep its groups are nested.</summary>
    public const int Longest = 1000;

    /// <summary>The longest list of expressions, in characters.</summary>
    public const int LongestList = 20_000;

    private const double Endless = 1e9;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;
    private int _atoms;

    private PatternSize(ReadOnlySpan<char> pattern) => _pattern = pattern;

    /// <summary>Whether expressions are within the bounds together.</summary>
    public static bool Fit(IReadOnlyList<string> patterns) => patterns.All(pattern => pattern.Length <= Longest)
        && patterns.Sum(pattern => pattern.Length) <= LongestList && patterns.Sum(Copies) <= Largest;

    private static double Copies(string pattern)
    {
        var size = new PatternSize(pattern);
        double all = 0;
        while (size._at < pattern.Length)
            all += size.Alternatives().Size; // a bracket too many ends a group that nothing began
        return all - size._atoms;
    }

    private Part Alternatives()
    {
        var all = new Part(0, 1);
        while (_at < _pattern.Length && _pattern[_at] != ')')
        {
            Part next = Repeated(One());
            all = new Part(Math.Min(all.Size + next.Size, Endless), Math.Min(all.Lengths * next.Lengths, Endless));
        }
        _at++;
        return all;
    }

    /// <summary>A character, a class of characters, a group, or the mark between two alternatives.</summary>
    private Part One()
    {
        switch (_pattern[_at++])
        {
            case '(' when HidesText(_pattern[_at..]):
                _atoms++;
                return new Part(Endless, 1);
            case '(':
                if (_pattern[_at..].StartsWith("?:"))
                    _at += 2;
                return Alternatives();
            case '[':
                Class();
                break;
            case '\\':
                _at++;
                if (_pattern[_at..].StartsWith("{") && _pattern[_at - 1] is 'p' or 'P')
                    _at += _pattern[_at..].IndexOf('}') + 1;
                break;
        }
        _atoms++;
        return new Part(1, 1);
    }

    /// <summary>
    /// Whether a group is a comment, or has the option <c>x</c>. Both let a repeat stand apart from what it repeats, and a comment may hold
    /// half a class of characters, so that what follows could not be read.
    /// </summary>
    private static bool HidesText(ReadOnlySpan<char> group)
    {
        if (group.StartsWith("?#"))
            return true;
        if (!group.StartsWith("?"))
            return false;
        for (int i = 1; i < group.Length && (char.IsAsciiLetter(group[i]) || group[i] is '-' or '+'); i++)
        {
            if (group[i] is 'x' or 'X')
                return true;
        }
        return false;
    }

    private void Class()
    {
        _at += _pattern[_at..].StartsWith("^") ? 2 : 1; // a bracket at the beginning is one of the characters
        for (; _at < _pattern.Length && _pattern[_at] != ']'; _at++)
        {
            if (_pattern[_at] == '\\')
                _at++;
            else if (_pattern[_at..].StartsWith("-["))
            {
                _at += 2;
                Class();
            }
        }
        _at++;
    }

    private Part Repeated(Part part)
    {
        if (_at >= _pattern.Length)
            return part;
        (int copies, int lengths) = _pattern[_at] switch
        {
            '?' => (0, 2),
            '*' or '+' => (1, 2),
            '{' when Count() is var (least, most) => (most, most - least + 1),
            _ => (0, 1),
        };
        if (_pattern[_at..] is ['?' or '*' or '+', ..])
            _at++;
        return new Part(
            copies == 0 ? part.Size : Math.Min(part.Size * part.Lengths * copies, Endless), Math.Min(part.Lengths * lengths, Endless));
    }

    /// <summary>Reads a count such as <c>{3}</c>, <c>{3,}</c> or <c>{3,9}</c>. Other braces are characters.</summary>
    private (int Least, int Most)? Count()
    {
        int end = _pattern[_at..].IndexOf('}');
        if (end < 0)
            return null;
        ReadOnlySpan<char> count = _pattern[(_at + 1)..(_at + end)];
        int comma = count.IndexOf(',');
        if (!TryNumber(comma < 0 ? count : count[..comma], out int least))
            return null;
        int most = comma < 0 ? least : comma == count.Length - 1 ? least + 1 : TryNumber(count[(comma + 1)..], out int read) ? read : 0;
        _at += end + 1;
        return (least, Math.Max(most, 1));
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <param name="Size">How many characters it has when every repeat is written out.</param>
    /// <param name="Lengths">In how many lengths it can match.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(double Size, double Lengths);
}
