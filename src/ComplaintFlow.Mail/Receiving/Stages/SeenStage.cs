namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Knows a copy of a mail: from another mailbox, or from a try that did not come to its end.</summary>
internal sealed class SeenStage(SeenMails seen) : IMailStage
{
    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (await seen.FindAsync(mail, cancellationToken).ConfigureAwait(false) is not { } found)
            return null;
        if (found.IsDone)
            return MailOutcome.Duplicate;
        mail.Begun = found.Key;
        return null;
    }
}
