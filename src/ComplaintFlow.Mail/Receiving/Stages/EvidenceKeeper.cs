using System.Globalization;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Adds a mail as it came, and its attachments, to the evidence of a complaint. Thread-safe.</summary>
internal sealed class EvidenceKeeper(IComplaintEvidence evidence, TimeProvider time)
{
    /// <summary>Adds all.</summary>
    /// <returns>What becomes of the mail if something could not be added; null if all is there.</returns>
    public async ValueTask<MailOutcome?> KeepAsync(ComplaintKey complaint, IncomingMail mail, CancellationToken cancellationToken)
    {
        DateTimeOffset at = MailIntake.ArrivalOf(mail, time.GetUtcNow());
        var whole = new AddEvidence
        {
            Kind = EvidenceKind.Letter, Source = "The mail as it came", MediaType = "message/rfc822", ObtainedAt = at,
        };
        MailOutcome? stopped = await AddAsync(complaint, whole, mail.Raw, $"{mail.IdempotencyKey}:raw", cancellationToken)
            .ConfigureAwait(false);
        for (int i = 0; i < mail.Attachments.Count && stopped is null; i++)
        {
            Attachment attachment = mail.Attachments[i];
            var piece = new AddEvidence
            {
                Kind = KindOf(attachment.MediaType), Source = $"Attachment of a mail: {attachment.FileName ?? "without a name"}",
                MediaType = attachment.MediaType, ObtainedAt = at,
            };
            string key = string.Create(CultureInfo.InvariantCulture, $"{mail.IdempotencyKey}:{i}");
            stopped = await AddAsync(complaint, piece, attachment.Content, key, cancellationToken).ConfigureAwait(false);
        }
        return stopped;
    }

    private async ValueTask<MailOutcome?> AddAsync(
        ComplaintKey complaint, AddEvidence piece, byte[] content, string key, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(content, writable: false);
        ActionOutcome outcome = await evidence.ForTenant(complaint.Tenant).AddAsync(
            complaint.Id, piece, bytes, CommitStage.Complainant, new ActOptions { IdempotencyKey = key }, cancellationToken)
            .ConfigureAwait(false);
        if (outcome.IsAccepted)
            return null;
        return outcome.Refusals[0].Code switch
        {
            DiagnosticCodes.IdempotencyKeyTaken => null, // an earlier try has added it
            DiagnosticCodes.EvidenceDiskFull or DiagnosticCodes.EvidenceFolderUnusable => MailOutcome.Waits("evidence"),
            DiagnosticCodes.ConcurrentChange => throw new InvalidOperationException("Others change the complaint all the time."),
            var code => MailOutcome.SetAside(code), // the complaint is there; a person has to look at the mail
        };
    }

    private static EvidenceKind KindOf(string mediaType) =>
        mediaType.StartsWith("image/", StringComparison.Ordinal) ? EvidenceKind.Photo
        : mediaType.StartsWith("video/", StringComparison.Ordinal) ? EvidenceKind.Video
        : string.Equals(mediaType, "message/rfc822", StringComparison.Ordinal) ? EvidenceKind.Letter : EvidenceKind.Other;
}
