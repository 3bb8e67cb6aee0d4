using System.Runtime.CompilerServices;
using ComplaintFlow.Mail.Connections;
using ComplaintFlow.Mail.OAuth;
using ComplaintFlow.Mail.Receiving.Messages;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>One connection to a mailbox, with the folder that is read and those into which mails are moved. Not thread-safe.</summary>
internal sealed class ImapSession : IAsyncDisposable
{
    private const int FetchedTogether = 100;

    private readonly ImapClient _client;
    private readonly IMailFolder _folder;
    private readonly IMailFolder _processed;
    private readonly IMailFolder _unprocessable;

    private ImapSession(ImapClient client, IMailFolder folder, IMailFolder processed, IMailFolder unprocessable) =>
        (_client, _folder, _processed, _unprocessable) = (client, folder, processed, unprocessable);

    /// <summary>The number under which the server has counted the mails. If it changes, their numbers mean others.</summary>
    public uint Validity => _folder.UidValidity;

    public static async ValueTask<ImapSession> OpenAsync(Mailbox mailbox, AccessTokens? tokens, CancellationToken cancellationToken)
    {
        var client = new ImapClient();
        try
        {
            if (mailbox.Options.CertificateSha256 is { } pin)
                client.ServerCertificateValidationCallback = CertificatePin.Check(pin);
            await client.ConnectAsync(mailbox.Options.Host, mailbox.Port, mailbox.Options.Security.ToSocketOptions(), cancellationToken)
                .ConfigureAwait(false);
            await SignInAsync(client, mailbox, tokens, cancellationToken).ConfigureAwait(false);
            IMailFolder folder = await ImapFolders.FindAsync(client, mailbox.Options.Folder, cancellationToken).ConfigureAwait(false);
            IMailFolder processed = await ImapFolders.GetOrCreateAsync(client, mailbox.Options.ProcessedFolder, cancellationToken)
                .ConfigureAwait(false);
            IMailFolder unprocessable = await ImapFolders.GetOrCreateAsync(client, mailbox.Options.UnprocessableFolder, cancellationToken)
                .ConfigureAwait(false);
            await folder.OpenAsync(FolderAccess.ReadWrite, cancellationToken).ConfigureAwait(false);
            return new ImapSession(client, folder, processed, unprocessable);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Lists the mails that are there now, the oldest first.</summary>
    public async IAsyncEnumerable<ImapMail> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _client.NoOpAsync(cancellationToken).ConfigureAwait(false); // only then a server tells of what came in since
        IList<UniqueId> all = await _folder.SearchAsync(SearchQuery.NotDeleted, cancellationToken).ConfigureAwait(false);
        foreach (UniqueId[] some in all.Order().Chunk(FetchedTogether))
        {
            var wanted = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate);
            foreach (IMessageSummary one in await _folder.FetchAsync(some, wanted, cancellationToken).ConfigureAwait(false))
                yield return new ImapMail(_folder, one.UniqueId, one.Size ?? 0, one.InternalDate ?? DateTimeOffset.MinValue);
        }
    }

    public async ValueTask MoveToProcessedAsync(ImapMail mail, CancellationToken cancellationToken) =>
        await _folder.MoveToAsync(mail.Uid, _processed, cancellationToken).ConfigureAwait(false);

    public async ValueTask MoveToUnprocessableAsync(ImapMail mail, CancellationToken cancellationToken) =>
        await _folder.MoveToAsync(mail.Uid, _unprocessable, cancellationToken).ConfigureAwait(false);

    /// <summary>Counts the mails that wait for a person.</summary>
    public async ValueTask<int> CountUnprocessableAsync(CancellationToken cancellationToken)
    {
        await _unprocessable.StatusAsync(StatusItems.Count, cancellationToken).ConfigureAwait(false);
        return _unprocessable.Count;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client.IsConnected)
                await _client.DisconnectAsync(quit: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or CommandException or ProtocolException or OperationCanceledException)
        {
            // It is gone already.
        }
        _client.Dispose();
    }

    private static ValueTask SignInAsync(
        ImapClient client, Mailbox mailbox, AccessTokens? tokens, CancellationToken cancellationToken) =>
        tokens is null ? new ValueTask(client.AuthenticateAsync(mailbox.Options.User, mailbox.Options.Password!, cancellationToken))
            : TokenSignIn.SignInAsync(client, mailbox.Options.User, tokens, cancellationToken);
}
