using System.Globalization;

namespace ComplaintFlow.Conditions.Keywords;

internal static class CharacterKinds
{
    private static readonly CharacterKind[] s_kinds = All();

    public static CharacterKind Of(char c) => s_kinds[c];

    private static CharacterKind[] All()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (int c = 0; c <= char.MaxValue; c++) kinds[c] = Classify((char)c);
        return kinds;
    }

    private static CharacterKind Classify(char c)
    {
        // This comes first: U+200B is white space by its category, but invisible to a reader.
        if (c is >= '\uFE00' and <= '\uFE0F' || char.GetUnicodeCategory(c) == UnicodeCategory.Format) return CharacterKind.Ignorable;
        if (char.IsWhiteSpace(c)) return CharacterKind.White;
        if (IsHan(c)) return CharacterKind.Han;
        return IsWord(c) ? CharacterKind.Word : CharacterKind.Other;
    }

    private static bool IsHan(char c) => c is
        (>= '\u2E80' and <= '\u2FDF') or        // radicals
        (>= '\u3005' and <= '\u3007') or
        (>= '\u3021' and <= '\u3029') or
        (>= '\u3041' and <= '\u312F') or        // kana, bopomofo
        (>= '\u31A0' and <= '\u31FF') or
        (>= '\u3400' and <= '\u4DBF') or
        (>= '\u4E00' and <= '\u9FFF') or
        (>= '\uD800' and <= '\uDFFF') or        // rare characters and emoji
        (>= '\uF900' and <= '\uFAFF') or
        (>= '\uFF66' and <= '\uFF9F');

    private static bool IsWord(char c) => !WritesWithoutBorders(c) && char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;

    private static bool WritesWithoutBorders(char c) => c is
        (>= '\u0E00' and <= '\u0FFF') or        // Thai, Lao, Tibetan
        (>= '\u1000' and <= '\u109F') or        // Burmese
        (>= '\u1100' and <= '\u11FF') or        // Hangul: particles are glued to the word
        (>= '\u1780' and <= '\u17FF') or        // Khmer
        (>= '\u3000' and <= '\u303F') or
        (>= '\u3130' and <= '\u318F') or
        (>= '\uA000' and <= '\uA4CF') or        // Yi
        (>= '\uA960' and <= '\uA97F') or
        (>= '\uAC00' and <= '\uD7FF');
}
