using System.Globalization;
using System.Text;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Escapes texts for PlantUML.</summary>
internal static class PlantUmlText
{
    /// <summary>
    /// Writes every character that is no letter, number or blank as its number, which PlantUML reads last of all: neither its preprocessor
    /// nor its markup sees the character itself. What PlantUML takes for its own marks or cannot draw is replaced.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Rune before = default;
        Rune[] runes = [.. text.ReplaceLineEndings("\n").EnumerateRunes()];
        for (int i = 0; i < runes.Length; i++)
        {
            Rune rune = runes[i];
            if (rune.Value == '\n')
                escaped.Append("\\n");
            else if (IsPlain(rune) || (IsJoint(rune) && IsPlainAscii(before) && i + 1 < runes.Length && IsPlainAscii(runes[i + 1])))
                escaped.Append(rune);
            else
                escaped.Append(IsVisible(rune) ? string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>") : "\uFFFD");
            before = rune;
        }
        return escaped.ToString();
    }

    private static bool IsPlain(Rune rune) =>
        rune.Value is ' ' or ',' or '(' or ')' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a character is harmless between two letters. Two of them in a row would be markup.</summary>
    private static bool IsJoint(Rune rune) => rune.Value is '-' or '.';

    private static bool IsPlainAscii(Rune rune) => rune.IsAscii && Rune.IsLetterOrDigit(rune);

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
