using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>
/// Makes bytes text. What a mail says about its characters is often wrong: GB2312 that is GB18030, Latin letters that are Chinese, UTF-8
/// under any name. So the bytes are asked too. Whatever they are, there is a text.
/// </summary>
internal static partial class TextDecoder
{
    private const int Gb18030Page = 54936;

    private static readonly Encoding Latin;
    private static readonly Encoding StrictUtf8;
    private static readonly Encoding StrictGb18030;

    static TextDecoder()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Latin = Encoding.GetEncoding(1252);
        StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        StrictGb18030 = Strict(Encoding.GetEncoding(Gb18030Page));
    }

    /// <summary>The encoding of headers that have bytes beyond ASCII without saying which, where it is not UTF-8.</summary>
    public static Encoding ForHeaders(ReadOnlySpan<byte> headers) =>
        GuessedChinese.LooksSo(headers) ? Encoding.GetEncoding(Gb18030Page) : Latin;

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="charset">What the mail says about them; null if it says nothing.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        Encoding? declared = Named(charset);
        if (IsStateful(declared) || (bytes.Length > 1 && declared is { IsSingleByte: false, CodePage: 1200 or 1201 or 12000 or 12001 }))
            return declared!.GetString(bytes);
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return Encoding.ASCII.GetString(bytes);
        string? unicode = TryDecode(StrictUtf8, bytes);
        if (declared is null || IsLatin(declared))
            return unicode ?? Chinese(bytes) ?? (declared ?? Latin).GetString(bytes);
        // Chinese bytes that form whole characters of three bytes by chance do not occur; of two bytes they do.
        if (unicode is not null && (declared.CodePage == Encoding.UTF8.CodePage || HasLongCharacters(bytes)))
            return unicode;
        return TryDecode(Strict(declared), bytes) ?? Chinese(bytes) ?? declared.GetString(bytes);
    }

    /// <summary>What a page of HTML says about its characters; null if it says nothing.</summary>
    public static string? CharsetOfHtml(ReadOnlySpan<byte> html)
    {
        Match match = MetaCharset().Match(Encoding.Latin1.GetString(html[..Math.Min(html.Length, 2_000)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    private static Encoding? Named(string? charset)
    {
        string name = (charset ?? "").Trim('"', '\'', ' ').ToLowerInvariant();
        if (name.StartsWith("gb", StringComparison.Ordinal) || name is "x-gbk" or "cp936" or "ms936" or "chinese" or "csgb2312" or "euc-cn")
            return Encoding.GetEncoding(Gb18030Page); // what calls itself GB2312 is often more
        if (name.Contains("big5", StringComparison.Ordinal))
            return Encoding.GetEncoding(950);
        try
        {
            return name is "" or "us-ascii" or "ascii" or "unknown-8bit" ? null : Encoding.GetEncoding(name is "utf8" ? "utf-8" : name);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? Chinese(ReadOnlySpan<byte> bytes) => GuessedChinese.LooksSo(bytes) ? TryDecode(StrictGb18030, bytes) : null;

    private static string? TryDecode(Encoding strict, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>Whether everything could be said to be in the encoding, so that it tells nothing.</summary>
    private static bool IsLatin(Encoding encoding) => encoding.CodePage is 20127 or 28591 or 28605 or 1252;

    /// <summary>Whether bytes below 128 mean other characters.</summary>
    private static bool IsStateful(Encoding? encoding) => encoding?.CodePage is 50220 or 50221 or 50222 or 50225 or 50227 or 52936 or 65000;

    private static bool HasLongCharacters(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange((byte)0xE0, (byte)0xF4);

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?(?<name>[A-Za-z0-9_-]{1,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetaCharset();
}
