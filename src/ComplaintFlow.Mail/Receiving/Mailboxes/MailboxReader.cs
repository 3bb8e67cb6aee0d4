using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Receiving.Stages;
using MailKit;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Reads one mailbox over one connection, if no other host does. Not thread-safe.</summary>
internal sealed partial class MailboxReader(
    Mailbox mailbox, MailHandler handler, IMailMemory memory, MailboxTokens tokens, MailboxStates states, TimeProvider time, string holder,
    ILogger log) : IAsyncDisposable
{
    /// <summary>How long no other host reads the mailbox. It is longer than any mail takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly string _lease = $"mailbox:{mailbox.Mark}";
    private readonly ILogger _log = log;
    private ImapSession? _session;

    public Mailbox Mailbox => mailbox;

    /// <summary>Handles the mails that are there now. What is thrown says that the mailbox cannot be read, or the store not be
    /// written.</summary>
    /// <returns>Whether this host reads the mailbox.</returns>
    public async ValueTask<bool> PollAsync(CancellationToken cancellationToken)
    {
        if (!await TryLeaseAsync(cancellationToken).ConfigureAwait(false))
        {
            await DisconnectAsync().ConfigureAwait(false);
            states.Left(mailbox.Name);
            return false;
        }
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception error)
        {
            await DisconnectAsync().ConfigureAwait(false);
            if (!cancellationToken.IsCancellationRequested && states.Failed(mailbox.Name))
                LogDown(mailbox.Name, error.GetType().Name);
            throw;
        }
    }

    /// <summary>Ends the connection, and lets other hosts read the mailbox.</summary>
    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync().ConfigureAwait(false);
        await memory.TryTakeAsync(_lease, holder, time.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
    }

    private async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        _session ??= await ImapSession.OpenAsync(mailbox, tokens.Of(mailbox.Name), cancellationToken).ConfigureAwait(false);
        int waiting = 0;
        await foreach (ImapMail mail in _session.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!await TryLeaseAsync(cancellationToken).ConfigureAwait(false))
                return;
            MailOutcome? outcome = await handler.HandleAsync(mailbox, mail, $"{_session.Validity}:{mail.Uid.Id}", cancellationToken)
                .ConfigureAwait(false);
            if (outcome is null or { Disposition: MailDisposition.Waits })
                waiting++;
            else
                await MoveAsync(_session, mail, outcome, cancellationToken).ConfigureAwait(false);
        }
        int unprocessable = await _session.CountUnprocessableAsync(cancellationToken).ConfigureAwait(false);
        if (states.Read(mailbox.Name, unprocessable, waiting))
            LogUp(mailbox.Name);
    }

    /// <summary>Moves a mail that is done. If that is refused, the next one goes on; the mail is known when it is seen again.</summary>
    private async ValueTask MoveAsync(ImapSession session, ImapMail mail, MailOutcome outcome, CancellationToken cancellationToken)
    {
        try
        {
            if (outcome.Disposition == MailDisposition.Done)
                await session.MoveToProcessedAsync(mail, cancellationToken).ConfigureAwait(false);
            else
                await session.MoveToUnprocessableAsync(mail, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandException)
        {
            LogNotMoved(mailbox.Name, mail.Uid.Id);
        }
    }

    private ValueTask<bool> TryLeaseAsync(CancellationToken cancellationToken) =>
        memory.TryTakeAsync(_lease, holder, time.GetUtcNow() + Lease, cancellationToken);

    private async ValueTask DisconnectAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync().ConfigureAwait(false);
        _session = null;
    }

    [LoggerMessage(1420, LogLevel.Warning, "The mailbox {Mailbox} cannot be read and is tried again: {Error}.")]
    private partial void LogDown(string mailbox, string error);

    [LoggerMessage(1421, LogLevel.Information, "The mailbox {Mailbox} is read again.")]
    private partial void LogUp(string mailbox);

    [LoggerMessage(1422, LogLevel.Warning, "Mail {Uid} of the mailbox {Mailbox} is done, but the server does not move it.")]
    private partial void LogNotMoved(string mailbox, uint uid);
}
