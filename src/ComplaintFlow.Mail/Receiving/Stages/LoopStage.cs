namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Sets aside what comes too often on a day, from one sender or to one complaint, whatever its headers say: two programs that answer each
/// other end here.
/// </summary>
internal sealed class LoopStage(DayCount counts) : IMailStage
{
    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        MailboxOptions options = mail.Mailbox.Options;
        bool isWithin = await counts.TryAddAsync(
            $"from:{mail.Mailbox.Identity.Pseudonym(mail.Sender ?? "")}", options.MaxMailsPerSender, mail, cancellationToken)
            .ConfigureAwait(false);
        if (isWithin && mail.Belongs is { } complaint)
            isWithin = await counts.TryAddAsync($"to:{complaint.Id}", options.MaxMailsPerComplaint, mail, cancellationToken)
                .ConfigureAwait(false);
        return isWithin ? null : MailOutcome.SetAside("too-many");
    }
}
