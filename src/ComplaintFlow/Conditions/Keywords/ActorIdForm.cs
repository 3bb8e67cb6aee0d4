using System.Globalization;
using System.Text;

namespace ComplaintFlow.Conditions.Keywords;

/// <summary>Checks that the id of an actor cannot be mistaken for another one.</summary>
internal static class ActorIdForm
{
    /// <summary>
    /// Characters that look like others, or that join the one before, beside those that <see cref="UnicodeForms"/> knows.
    /// </summary>
    private static readonly (int First, int Last)[] s_lookAlikes =
    [
        (0x0237, 0x0237), (0x0251, 0x0251), (0x0261, 0x0261), (0x0300, 0x036F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x1AB0, 0x1AFF), (0x1D00, 0x1DFF), (0x2000, 0x209F), (0x20D0, 0x20FF), (0x2100, 0x218F), (0x2212, 0x2212), (0x2460, 0x24FF),
        (0x2800, 0x2800), (0x2E80, 0x2FDF), (0x3164, 0x3164), (0x3200, 0x33FF), (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0xFE00, 0xFE0F),
        (0xFE20, 0xFE2F), (0xFF00, 0xFFEF), (0x1D400, 0x1D7FF), (0x1F100, 0x1F1FF), (0x2F800, 0x2FA1F), (0xE0100, 0xE01EF),
    ];

    /// <summary>The alphabets whose letters look like one another. No language writes one word in two of them.</summary>
    private static readonly (int First, int Last, char Alphabet)[] s_alphabets =
    [
        ('A', 'Z', 'L'), ('a', 'z', 'L'), (0x00C0, 0x02AF, 'L'), (0x0370, 0x03FF, 'G'), (0x0400, 0x052F, 'C'), (0x0530, 0x058F, 'A'),
        (0x13A0, 0x13FF, 'T'), (0x1C80, 0x1C8F, 'C'), (0x1E00, 0x1EFF, 'L'), (0x1F00, 0x1FFF, 'G'), (0x2C60, 0x2C7F, 'L'),
        (0x2C80, 0x2CFF, 'G'), (0x2DE0, 0x2DFF, 'C'), (0xA4D0, 0xA4FF, 'I'), (0xA640, 0xA69F, 'C'), (0xA720, 0xA7FF, 'L'),
        (0xAB30, 0xAB6F, 'L'), (0xAB70, 0xABBF, 'T'),
    ];

    /// <summary>Determines whether an id cannot be mistaken for another one that would be compared as different.</summary>
    public static bool IsPlain(string id)
    {
        if (id.Length > 0 && (id[0] == ' ' || id[^1] == ' ' || id.Contains("  ", StringComparison.Ordinal)))
            return false;
        foreach (char letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return id.EnumerateRunes().All(IsPlain) && NormalForm.KeepingMarkup(id) == id && !MixesAlphabets(id)
                    && !HasLooseMark(id);
        }
        return true;
    }

    /// <summary>
    /// Determines whether a word of an id has letters of two alphabets that look alike. Chinese, Japanese and Korean characters, and
    /// alphabets that look like none of these, may stand beside any letter.
    /// </summary>
    public static bool MixesAlphabets(string id)
    {
        char word = '\0';
        foreach (char letter in id)
        {
            if (!char.IsLetterOrDigit(letter))
                word = '\0';
            else if (AlphabetOf(letter) is not '\0' and var alphabet)
            {
                if (word != '\0' && word != alphabet)
                    return true;
                word = alphabet;
            }
        }
        return false;
    }

    /// <summary>
    /// Determines whether a mark stands behind a letter of these alphabets. What their languages write is one character with its letter.
    /// </summary>
    private static bool HasLooseMark(string id)
    {
        for (int i = 1; i < id.Length; i++)
        {
            if (IsMark(id, i) && (AlphabetOf(id[i - 1]) != '\0' || !(char.IsLetter(id, i - 1) || IsMark(id, i - 1))))
                return true;
        }
        return false;
    }

    private static bool IsMark(string id, int at) => CharUnicodeInfo.GetUnicodeCategory(id, at) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static char AlphabetOf(char letter)
    {
        foreach ((int first, int last, char alphabet) in s_alphabets)
        {
            if (letter >= first && letter <= last)
                return alphabet;
        }
        return '\0';
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? !Rune.IsControl(rune)
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.DashPunctuation)
            && !Array.Exists(s_lookAlikes, range => rune.Value >= range.First && rune.Value <= range.Last)
            && !(rune.IsBmp && UnicodeForms.Single((char)rune.Value) != rune.Value);
}
