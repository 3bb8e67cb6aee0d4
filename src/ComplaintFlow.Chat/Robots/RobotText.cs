using System.Globalization;
using System.Text;

namespace ComplaintFlow.Chat.Robots;

/// <summary>
/// Prepares texts of others for chats: what could be a link, a mention, a tag or markup becomes the wide form of the character, which
/// reads the same and means nothing.
/// </summary>
internal static class RobotText
{
    private const string Marks = "<>[]`*@#|~\\&";
    private const int ToWide = '＃' - '#';

    /// <summary>Takes the meaning from whatever a chat would not show as it is.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) // a half of a character becomes U+FFFD
        {
            if (rune.Value == '\n')
                plain.Append('\n');
            else if (rune.Value == '\t')
                plain.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || IsInvisible(rune.Value))
                continue;
            else if (rune.IsAscii && Marks.Contains((char)rune.Value, StringComparison.Ordinal))
                plain.Append((char)(rune.Value + ToWide));
            else
                plain.Append(rune.ToString());
        }
        return plain.Replace("://", "：//").ToString().Trim('\n', ' ');
    }

    /// <summary>Cuts a text to a number of bytes, between two characters as people see them, with an ellipsis.</summary>
    public static string Cut(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
            return text;
        const string Ellipsis = "…";
        int room = bytes - Encoding.UTF8.GetByteCount(Ellipsis), end = 0;
        while (end < text.Length)
        {
            int length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            room -= Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (room < 0)
                break;
            end += length;
        }
        return text[..end] + Ellipsis;
    }

    // What turns the direction of a text, or hides: it could make a text look like another. The joiner of emoji stays.
    private static bool IsInvisible(int rune) =>
        rune is 0x00AD or 0x061C or 0x200B or 0x200C or 0x200E or 0x200F or 0xFEFF
            or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F);
}
