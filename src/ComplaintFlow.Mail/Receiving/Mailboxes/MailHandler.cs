using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Mail.Receiving.Stages;
using ComplaintFlow.Storage;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>
/// Handles one mail, and decides what a failure means. A try is counted before it begins, so that a mail that ends the process is set
/// aside too. Thread-safe.
/// </summary>
internal sealed partial class MailHandler(
    MailPipeline pipeline, IMailMemory memory, MailMetrics metrics, TimeProvider time, ILogger<MailHandler>? log = null)
{
    private const int MostTries = 3;

    private static readonly TimeSpan TriesDuration = TimeSpan.FromDays(7);

    private readonly ILogger _log = log ?? NullLogger<MailHandler>.Instance;

    /// <param name="mailbox">The mailbox.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="place">The number of the mail in the mailbox.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>What becomes of the mail; null if it failed and is tried again, or is not there any more.</returns>
    public async ValueTask<MailOutcome?> HandleAsync(Mailbox mailbox, ImapMail mail, string place, CancellationToken cancellationToken)
    {
        string name = $"try:{mailbox.Mark}:{place}";
        long tries = await CountAsync(name, 1, cancellationToken).ConfigureAwait(false);
        MailOutcome? outcome;
        try
        {
            outcome = tries > MostTries
                ? MailOutcome.SetAside("failed") : await RunAsync(mailbox, mail, cancellationToken).ConfigureAwait(false);
            if (outcome.Disposition == MailDisposition.Waits)
                await CountAsync(name, -1, cancellationToken).ConfigureAwait(false);
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (IsOfSurroundings(error) || cancellationToken.IsCancellationRequested)
        {
            await CountAsync(name, -1, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        catch (Exception error)
        {
            LogFailed(mailbox.Name, mail.Uid.Id, tries, error.GetType().Name);
            outcome = tries >= MostTries ? MailOutcome.SetAside("failed") : null;
        }
        Tell(mailbox, mail, outcome);
        return outcome;
    }

    private async ValueTask<MailOutcome> RunAsync(Mailbox mailbox, ImapMail mail, CancellationToken cancellationToken)
    {
        using var ends = new CancellationTokenSource(MailboxReader.Lease, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ends.Token, cancellationToken);
        return await pipeline.RunAsync(new IncomingMail(mailbox, mail), either.Token).ConfigureAwait(false);
    }

    /// <summary>Whether a failure says nothing of the mail: the store or the mailbox is away, or the tenant is not there.</summary>
    private static bool IsOfSurroundings(Exception error) =>
        error is ComplaintStoreException { IsTransient: true } or UnknownTenantException or MailboxLostException;

    private ValueTask<long> CountAsync(string name, int change, CancellationToken cancellationToken) =>
        memory.CountAsync(name, change, time.GetUtcNow() + TriesDuration, cancellationToken);

    private void Tell(Mailbox mailbox, ImapMail mail, MailOutcome? outcome)
    {
        if (outcome is null)
            return;
        if (outcome.Disposition == MailDisposition.Waits)
        {
            LogWaits(mailbox.Name, mail.Uid.Id, outcome.Reason);
            return;
        }
        metrics.Handled(mailbox.Name, outcome);
        if (outcome.Disposition == MailDisposition.SetAside)
            LogSetAside(mailbox.Name, mail.Uid.Id, outcome.Reason);
        else
            LogDone(mailbox.Name, mail.Uid.Id, outcome.Reason);
    }

    [LoggerMessage(1423, LogLevel.Warning, "Mail {Uid} of the mailbox {Mailbox} failed (attempt {Attempt}): {Error}.")]
    private partial void LogFailed(string mailbox, uint uid, long attempt, string error);

    [LoggerMessage(1424, LogLevel.Information, "Mail {Uid} of the mailbox {Mailbox} waits and is tried again: {Reason}.")]
    private partial void LogWaits(string mailbox, uint uid, string reason);

    [LoggerMessage(1425, LogLevel.Warning, "Mail {Uid} of the mailbox {Mailbox} is set aside for a person: {Reason}.")]
    private partial void LogSetAside(string mailbox, uint uid, string reason);

    [LoggerMessage(1426, LogLevel.Debug, "Mail {Uid} of the mailbox {Mailbox} is done: {Reason}.")]
    private partial void LogDone(string mailbox, uint uid, string reason);
}
