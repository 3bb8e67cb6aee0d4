using ComplaintFlow.Mail.Receiving.Stages;
using MailKit;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>A mail in a folder of an IMAP server. Not thread-safe.</summary>
internal sealed class ImapMail(IMailFolder folder, UniqueId uid, long size, DateTimeOffset arrivedAt) : IMailSource
{
    public UniqueId Uid => uid;

    public long Size => size;

    public DateTimeOffset ArrivedAt => arrivedAt;

    public async ValueTask<byte[]> FetchAsync(int most, CancellationToken cancellationToken)
    {
        using Stream content = await folder.GetStreamAsync(uid, 0, most, cancellationToken).ConfigureAwait(false);
        return await BytesAsync(content, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<byte[]> FetchHeadersAsync(int most, CancellationToken cancellationToken)
    {
        using Stream content = await folder.GetStreamAsync(uid, "HEADER", 0, most, cancellationToken).ConfigureAwait(false);
        return await BytesAsync(content, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<byte[]> BytesAsync(Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }
}
