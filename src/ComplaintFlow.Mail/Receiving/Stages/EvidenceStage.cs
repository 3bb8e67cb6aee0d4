using System.Security.Cryptography;
using ComplaintFlow.Mail.Receiving.Messages;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Chooses the attachments that become evidence, after the scanner of the host has looked at them.</summary>
internal sealed class EvidenceStage(EvidenceCheck check) : IMailStage
{
    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        ScanVerdict whole = await check.ScanAsync(
            new ScannedEvidence { Content = mail.Raw, MediaType = "message/rfc822", IsWholeMail = true }, cancellationToken)
            .ConfigureAwait(false);
        if (whole.Status != ScanStatus.Clean)
            return whole.Status == ScanStatus.Refused ? MailOutcome.SetAside("scanner") : MailOutcome.Waits("scanner");
        var types = new AttachmentTypes(mail.Mailbox.Options.AllowedAttachmentTypes);
        List<Attachment> kept = [];
        List<string> refused = [];
        HashSet<string> hashes = new(StringComparer.Ordinal);
        int ofType = 0, tooMany = 0;
        foreach (MimeEntity part in Attachments.Of(mail.Message.Body))
        {
            if (kept.Count >= mail.Mailbox.Options.MaxAttachments)
            {
                tooMany++;
                continue;
            }
            Attachment attachment = Attachments.Read(part);
            if (attachment.Content.Length == 0 || !hashes.Add(Convert.ToHexString(SHA256.HashData(attachment.Content))))
                continue;
            if (!types.Allows(attachment))
            {
                ofType++;
                continue;
            }
            ScanVerdict verdict = await check.ScanAsync(Scanned(attachment), cancellationToken).ConfigureAwait(false);
            if (verdict.Status == ScanStatus.Unavailable)
                return MailOutcome.Waits("scanner");
            if (verdict.Status == ScanStatus.Clean)
                kept.Add(attachment);
            else
                refused.Add(PlainText.OneLine(verdict.Reason, 100));
        }
        mail.Attachments = kept;
        Remark(mail, ofType, "their type is not allowed");
        Remark(mail, tooMany, $"there are more than {mail.Mailbox.Options.MaxAttachments}");
        Remark(mail, refused.Count, $"the scanner refused them ({string.Join(", ", refused)})");
        return null;
    }

    private static void Remark(IncomingMail mail, int count, string why)
    {
        if (count > 0)
            mail.Remarks.Add($"{count} of the attachments are kept only within the mail: {why}.");
    }

    private static ScannedEvidence Scanned(Attachment attachment) =>
        new() { Content = attachment.Content, MediaType = attachment.MediaType, FileName = attachment.FileName };
}
