using System.Text;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Finds the words of a mail: the plain text if there is one, else what HTML says.</summary>
internal static class BodyText
{
    private const int MostBytes = 4_000_000;
    private const int MostParts = 200;

    /// <param name="body">The body.</param>
    /// <param name="longest">The characters that are wanted at most; a little more may come.</param>
    public static string Of(MimeEntity? body, int longest)
    {
        var text = new StringBuilder();
        Add(body, text, longest, 0);
        return text.ToString();
    }

    public static bool IsWords(MimeEntity part) =>
        part is TextPart { IsAttachment: false } text && text.ContentDisposition?.FileName is null && text.ContentType.Name is null
        && (text.IsPlain || text.IsHtml || text.IsEnriched);

    private static void Add(MimeEntity? part, StringBuilder text, int longest, int depth)
    {
        if (text.Length >= longest || depth > MailParser.DeepestPart)
            return;
        switch (part)
        {
            case MultipartAlternative choice:
                Add(Best(choice, longest), text, longest, depth + 1);
                break;
            case MultipartRelated related:
                Add(related.Root, text, longest, depth + 1);
                break;
            case Multipart parts:
                foreach (MimeEntity one in parts.Take(MostParts))
                    Add(one, text, longest, depth + 1);
                break;
            case TextPart words when IsWords(words) && Read(words, longest) is { } read && !string.IsNullOrWhiteSpace(read):
                text.Append(text.Length == 0 ? "" : "\n\n").Append(read);
                break;
        }
    }

    /// <summary>The first choice that says anything, plain text before any other.</summary>
    private static MimeEntity? Best(MultipartAlternative choice, int longest)
    {
        MimeEntity[] parts = [.. choice.Take(MostParts)];
        return parts.FirstOrDefault(part => part is TextPart { IsPlain: true } plain && !string.IsNullOrWhiteSpace(Read(plain, longest)))
            ?? parts.FirstOrDefault(static part => part is TextPart { IsHtml: true } or Multipart) ?? parts.FirstOrDefault(IsWords);
    }

    private static string Read(TextPart part, int longest)
    {
        if (part.Content is null)
            return "";
        using var bytes = new MemoryStream();
        using (Stream content = part.Content.Open())
            CopyTo(content, bytes);
        ReadOnlySpan<byte> span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        string? charset = part.ContentType.Charset ?? (part.IsHtml ? TextDecoder.CharsetOfHtml(span) : null);
        string text = TextDecoder.Decode(span, charset);
        return part.IsHtml || part.IsEnriched ? HtmlText.Of(text, longest) : text;
    }

    private static void CopyTo(Stream content, MemoryStream bytes)
    {
        byte[] buffer = new byte[16_384];
        for (int read = content.Read(buffer); read > 0 && bytes.Length < MostBytes; read = content.Read(buffer))
            bytes.Write(buffer, 0, read);
    }
}
