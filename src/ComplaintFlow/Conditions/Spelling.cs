using System.Globalization;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Conditions;

/// <summary>Tells a slip of the keyboard from two names.</summary>
internal static class Spelling
{
    /// <summary>In shorter words, one letter often makes another word, unless it only repeats the one before it.</summary>
    private const int Usual = 5;

    /// <summary>In shorter words, two letters that are swapped often make another word: <c>own</c> and <c>won</c>.</summary>
    private const int Swapped = 4;

    /// <summary>Shorter words are mostly abbreviations.</summary>
    private const int Shortest = 3;

    /// <summary>The end of the Latin letters. In Chinese, one character often makes another word.</summary>
    private const char AfterLatin = '\u0250';

    /// <summary>Whether a character can be a slip for another one.</summary>
    public static bool MayBeSlip(char letter) => char.IsLetter(letter) && letter < AfterLatin;

    /// <summary>
    /// A word as it is compared: without case, with letters that look alike as one, and without what separates its parts.
    /// <c>lab_test</c>, <c>lab-test</c> and <c>LabTest</c> are one. Between two digits, a separator counts: <c>1.12</c> and <c>11.2</c> are
    /// two.
    /// </summary>
    public static string Compared(string word)
    {
        string upper = string.Create(word.Length, word, static (folded, letters) =>
        {
            for (int i = 0; i < letters.Length; i++)
                folded[i] = AlikeLetters.Fold(letters[i]);
        });
        return upper.Any(IsSeparator)
            ? string.Concat(upper.Where((letter, at) => !IsSeparator(letter) || (IsDigit(upper, at - 1) && IsDigit(upper, at + 1))))
            : upper;
    }

    /// <summary>
    /// Whether two words differ in one letter only: one that is wrong, missing or added, or two that are swapped; or only in what separates
    /// their parts. Words that differ in a digit, or in which the last letter is another one, count as two names: <c>Level1</c> and
    /// <c>Level2</c>, <c>Class A</c> and <c>Class B</c>. In words of four letters, only a swap and a letter that is doubled count, in words
    /// of three only the latter, and in neither words of capitals.
    /// </summary>
    public static bool IsSlip(string left, string right)
    {
        (string one, string other) = (Compared(left), Compared(right));
        if (Math.Min(one.Length, other.Length) < Shortest || Math.Abs(one.Length - other.Length) > 1)
            return false;
        if (string.Equals(one, other, StringComparison.Ordinal))
            return !Names.Same(left, right);
        int start = one.AsSpan().CommonPrefixLength(other);
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        (string here, string there) = (one[start..^end], other[start..^end]);
        bool isShort = Math.Min(one.Length, other.Length) < Usual;
        if (!here.Concat(there).All(MayBeSlip) || (isShort && (IsAbbreviation(left) || IsAbbreviation(right))))
            return false;
        return (here.Length, there.Length) switch
        {
            (1, 1) => end > 0 && !isShort,
            (0, 1) or (1, 0) => !isShort || (start > 0 && one[start - 1] == (here + there)[0]),
            (2, 2) => one.Length >= Swapped && here[0] == there[1] && here[1] == there[0],
            _ => false,
        };
    }

    private static bool IsSeparator(char letter) => letter is '-' or '_' or '.' or '/' or '\'' or '\u00B7'
        || char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static bool IsDigit(string word, int at) => at >= 0 && at < word.Length && char.IsDigit(word[at]);

    private static bool IsAbbreviation(string word) => !word.Any(char.IsLower);
}
