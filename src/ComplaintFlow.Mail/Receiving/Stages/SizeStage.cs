using ComplaintFlow.Mail.Receiving.Answers;
using ComplaintFlow.Mail.Receiving.Messages;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Sets a mail aside that is too large to be fetched, and tells its sender, if it is a person, at most once a day.</summary>
internal sealed class SizeStage(IAutomaticAnswers answers, DayCount counts) : IMailStage
{
    private const int MostHeaderBytes = 65_536;
    private const int AnswersPerDay = 1;

    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (mail.Source.Size <= mail.Mailbox.Options.MaxSize)
            return null;
        byte[] headers = await mail.Source.FetchHeadersAsync(MostHeaderBytes, cancellationToken).ConfigureAwait(false);
        if (TryParse(headers) is { } message)
            await AnswerAsync(mail.Mailbox, message, cancellationToken).ConfigureAwait(false);
        return MailOutcome.SetAside("too-large");
    }

    private async ValueTask AnswerAsync(Mailbox mailbox, MimeMessage message, CancellationToken cancellationToken)
    {
        if (MachineSigns.Of(message, mailbox) != MailOrigin.Person
            || MailPeople.Answerable(message, mailbox.Identity) is not [var address, ..]
            || !await counts.TryAddAsync($"answer:{mailbox.Identity.Pseudonym(address)}", AnswersPerDay, mail: null, cancellationToken)
                .ConfigureAwait(false))
            return;
        string subject = PlainText.OneLine(message.Subject, 200);
        string? language = mailbox.Options.Language ?? (ChineseText.Is(subject) ? "zh" : null);
        var answer = new AutomaticAnswer(
            mailbox.Name, mailbox.Tenant, address, message.MessageId, subject, language, mailbox.Options.MaxSize);
        try
        {
            await answers.SendAsync(answer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The mail is set aside and seen by a person; that nobody was told of it is no reason to look at it again and again.
        }
    }

    private static MimeMessage? TryParse(byte[] headers)
    {
        try
        {
            return MailParser.Parse(headers);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
