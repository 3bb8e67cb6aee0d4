using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Reads mails, and never deeper than any person nests them.</summary>
internal static class MailParser
{
    public const int DeepestPart = 30;

    private const int MostHeaderBytes = 262_144;

    /// <summary>Reads a mail.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static MimeMessage Parse(byte[] bytes)
    {
        var options = new ParserOptions
        {
            MaxMimeDepth = DeepestPart, MaxAddressGroupDepth = 3,
            CharsetEncoding = TextDecoder.ForHeaders(bytes.AsSpan(0, Math.Min(LengthOfHeaders(bytes), MostHeaderBytes))),
        };
        var message = MimeMessage.Load(options, new MemoryStream(bytes, writable: false), persistent: true);
        // A type that nobody can read means plain text (RFC 2045, 5.2).
        if (message.Body is MimePart { Content: { } content } body and not TextPart
            && body.Headers[HeaderId.ContentType] is { } type && !ContentType.TryParse(type, out _))
            message.Body = new TextPart("plain") { Content = content };
        return message;
    }

    /// <summary>The number of bytes before the first empty line.</summary>
    public static int LengthOfHeaders(ReadOnlySpan<byte> bytes)
    {
        int windows = bytes.IndexOf("\r\n\r\n"u8), unix = bytes.IndexOf("\n\n"u8);
        return (windows, unix) switch
        {
            ( < 0, < 0) => bytes.Length,
            ( < 0, _) => unix,
            (_, < 0) => windows,
            _ => Math.Min(windows, unix),
        };
    }
}
