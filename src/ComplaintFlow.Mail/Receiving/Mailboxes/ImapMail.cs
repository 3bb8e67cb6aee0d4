using ComplaintFlow.Mail.Receiving.Stages;
using MailKit;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>A mail in a folder of an IMAP server. Not thread-safe.</summary>
internal sealed class ImapMail(IMailFolder folder, UniqueId uid, long size, DateTimeOffset arrivedAt) : IMailSource
{
    public UniqueId Uid => uid;

    public long Size => size;

    public DateTimeOffset ArrivedAt => arrivedAt;

    public ValueTask<byte[]> FetchAsync(int most, CancellationToken cancellationToken) =>
        BytesAsync(() => folder.GetStreamAsync(uid, 0, most, cancellationToken), cancellationToken);

    public ValueTask<byte[]> FetchHeadersAsync(int most, CancellationToken cancellationToken) =>
        BytesAsync(() => folder.GetStreamAsync(uid, "HEADER", 0, most, cancellationToken), cancellationToken);

    private static async ValueTask<byte[]> BytesAsync(Func<Task<Stream>> fetch, CancellationToken cancellationToken)
    {
        try
        {
            using Stream content = await fetch().ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes.ToArray();
        }
        catch (Exception error) when (error is IOException or ProtocolException or ServiceNotConnectedException
            or ServiceNotAuthenticatedException or FolderNotOpenException)
        {
            throw new MailboxLostException(error);
        }
    }
}
