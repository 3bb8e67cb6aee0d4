using ComplaintFlow.Mail.Receiving.Messages;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Fetches a mail and reads it. What cannot be read is set aside as it is.</summary>
internal sealed class FetchStage : IMailStage
{
    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        int most = (int)mail.Mailbox.Options.MaxSize;
        mail.Raw = await mail.Source.FetchAsync(most + 1, cancellationToken).ConfigureAwait(false);
        if (mail.Raw.Length > most)
            return MailOutcome.SetAside("too-large"); // the server has said something else
        try
        {
            mail.Message = MailParser.Parse(mail.Raw);
        }
        catch (FormatException)
        {
            return MailOutcome.SetAside("unreadable");
        }
        mail.Key = ContentKey.Of(mail.Message, mail.Raw);
        return null;
    }
}
