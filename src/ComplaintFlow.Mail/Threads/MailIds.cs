using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Threads;

/// <summary>The message ids of the library: of each mail, and of the root of the thread of each complaint.</summary>
internal static class MailIds
{
    private const string MailPrefix = "cf.m.";
    private const string ThreadPrefix = "cf.t.";

    /// <summary>The id of a mail, without angle brackets. A repeated delivery has the same.</summary>
    public static string OfMail(string delivery, string domain) => $"{MailPrefix}{delivery}@{domain}";

    /// <summary>
    /// The id of the thread of a complaint, without angle brackets. It holds the reply token, so that nobody can guess it.
    /// </summary>
    public static string OfThread(ComplaintKey key, ReadOnlySpan<byte> secret, string domain) =>
        $"{ThreadPrefix}{ReplyToken.Create(key, secret)}@{domain}";

    /// <summary>Whether a mail of this library has the id, whichever installation has sent it.</summary>
    public static bool IsOwn(string messageId) => messageId.StartsWith(MailPrefix, StringComparison.OrdinalIgnoreCase)
        || messageId.StartsWith(ThreadPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The id of the delivery in the id of a mail; null if it is none of this domain.</summary>
    public static string? DeliveryOf(string messageId, string domain) =>
        messageId.StartsWith(MailPrefix, StringComparison.OrdinalIgnoreCase)
            && messageId.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase)
            ? messageId[MailPrefix.Length..^(domain.Length + 1)] : null;

    /// <summary>Reads the complaint from the id of a thread.</summary>
    public static bool TryReadThread(
        string messageId, string tenant, ReadOnlySpan<byte> secret, string domain, out ComplaintKey key)
    {
        key = default;
        return messageId.StartsWith(ThreadPrefix, StringComparison.OrdinalIgnoreCase)
            && messageId.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase)
            && ReplyToken.TryRead(messageId[ThreadPrefix.Length..^(domain.Length + 1)], tenant, secret, out key);
    }
}
