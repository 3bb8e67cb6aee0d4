using ComplaintFlow.Mail.Receiving.Messages;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Finds what a mail says: its subject and its words, without what an answer quotes.</summary>
internal sealed class ContentStage : IMailStage
{
    private const int LongestSubject = 500;
    private const int LongestText = 100_000;

    public ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        mail.Subject = PlainText.OneLine(mail.Message.Subject, LongestSubject);
        // Before lines are tidied up, there may be more.
        string text = BodyText.Of(mail.Message.Body, LongestText * 2);
        string tidy = PlainText.Lines(text, LongestText);
        mail.Text = IsAnswer(mail) ? PlainText.Lines(QuotedText.Cut(tidy), LongestText) : tidy;
        if (mail.Text.Length == 0 && IsSealed(mail.Message.Body))
            mail.Remarks.Add("The words of the mail are encrypted or sealed. They are kept only within it.");
        return default;
    }

    /// <summary>Whether it quotes what is known. What is passed on is what the sender wants to say.</summary>
    private static bool IsAnswer(IncomingMail mail) =>
        !mail.IsForward && (mail.Belongs is not null || mail.Message.InReplyTo is not null || SubjectLine.IsReply(mail.Subject));

    private static bool IsSealed(MimeEntity? body) =>
        body?.ContentType.MimeType.ToLowerInvariant() is "multipart/encrypted" or "application/pkcs7-mime" or "application/x-pkcs7-mime";
}
