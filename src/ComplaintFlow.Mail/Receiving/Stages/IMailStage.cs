namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>One step on the way of a mail. It finds something out, or ends the way. Thread-safe.</summary>
internal interface IMailStage
{
    /// <summary>Looks at a mail.</summary>
    /// <returns>What becomes of the mail; null if the next stage decides.</returns>
    ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken);
}
