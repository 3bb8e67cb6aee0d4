using System.Text;

namespace ComplaintFlow.Tool.Replay.Map;

/// <summary>Opens files in their encodings. Bytes that are not valid become a mark that no text contains.</summary>
internal static class TextEncodings
{
    /// <summary>The mark: a code point that Unicode reserves for internal use in programs.</summary>
    public const char Mark = '\uFDD0';

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Checked(string name, List<string> problems)
    {
        try
        {
            _ = Encoding.GetEncoding(name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            // UTF-7 is not supported: the same bytes may be several texts in it.
            problems.Add($"there is no encoding '{name}': use a name such as utf-8, gbk or gb18030.");
        }
        return name;
    }

    /// <summary>
    /// Gets the encoding of a stream: the named one, unless the stream begins with a byte order mark, which is skipped.
    /// </summary>
    public static Encoding Open(Stream stream, string name)
    {
        Span<byte> head = stackalloc byte[3];
        int read = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        (string real, int length) = head[..read] switch
        {
            [0xEF, 0xBB, 0xBF] => ("utf-8", 3),
            [0xFF, 0xFE, ..] => ("utf-16", 2),
            [0xFE, 0xFF, ..] => ("utf-16BE", 2),
            _ => (name, 0),
        };
        stream.Position = length;
        return Encoding.GetEncoding(real, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Mark.ToString()));
    }
}
