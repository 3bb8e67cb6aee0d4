using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>
/// Names a mail by its id and its content, so that a second copy is known and another mail with the same id is not taken for one. What
/// servers add on the way (Received, Delivered-To, …) does not count, since it differs between two mailboxes.
/// </summary>
internal static class ContentKey
{
    private static readonly string[] Fields = ["Message-Id", "From", "Date", "Subject", "Content-Type"];

    public static string Of(MimeMessage message, ReadOnlySpan<byte> raw)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string field in Fields)
            hash.AppendData(Encoding.UTF8.GetBytes($"{field}: {message.Headers[field]?.Trim()}\n"));
        hash.AppendData(raw[MailParser.LengthOfHeaders(raw)..].TrimStart("\r\n"u8).TrimEnd("\r\n"u8));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
