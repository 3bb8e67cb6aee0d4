using System.Globalization;
using System.Text;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Makes texts fit into a header of a mail.</summary>
internal static class MailLine
{
    /// <summary>Gets the first line, without characters that are none or that turn the direction of the text.</summary>
    public static string Of(string text)
    {
        string first = text.Split('\n', 2)[0];
        return string.Concat(first.EnumerateRunes().Where(static rune => Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator))).Trim();
    }
}
