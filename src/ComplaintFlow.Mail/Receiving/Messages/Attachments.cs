using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Finds the parts of a mail that are not its words: files, pictures, mails that are passed on, signatures, what is encrypted.
/// </summary>
internal static class Attachments
{
    /// <summary>More parts than this nobody attaches. What comes behind stays in the mail as it came.</summary>
    private const int MostParts = 1_000;

    private const int LongestName = 200;

    /// <summary>The parts in their order. Nothing is read of a mail inside the mail.</summary>
    public static IEnumerable<MimeEntity> Of(MimeEntity? body)
    {
        var open = new Stack<MimeEntity>();
        if (body is not null)
            open.Push(body);
        for (int seen = 0; seen < MostParts && open.TryPop(out MimeEntity? part); seen++)
        {
            if (part is Multipart parts)
            {
                foreach (MimeEntity child in parts.Take(MostParts).Reverse())
                    open.Push(child);
            }
            else if (!BodyText.IsWords(part) && !IsTooDeep(part))
                yield return part;
        }
    }

    /// <summary>Whether parts in it were not read, since they lie deeper than anybody nests.</summary>
    private static bool IsTooDeep(MimeEntity part) =>
        string.Equals(part.ContentType.MediaType, "multipart", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a part.</summary>
    public static Attachment Read(MimeEntity part)
    {
        using var bytes = new MemoryStream();
        if (part is MessagePart { Message: { } mail })
            mail.WriteTo(bytes);
        else if (part is MimePart { Content: { } content })
            content.DecodeTo(bytes);
        string name = PlainText.OneLine(part.ContentDisposition?.FileName ?? part.ContentType.Name, LongestName);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return new Attachment(name.Length == 0 ? null : name, part.ContentType.MimeType.ToLowerInvariant(), bytes.ToArray());
    }
}
