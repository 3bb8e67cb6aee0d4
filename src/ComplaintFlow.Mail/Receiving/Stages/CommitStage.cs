using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Makes a mail a message or a complaint, with its evidence. Every step has a key of its own, so that a mail whose way was broken off is
/// done to its end, and nothing twice.
/// </summary>
internal sealed class CommitStage(
    IComplaintService complaints, ReplyWriter replies, EvidenceKeeper evidence, NoteWriter notes, SeenMails seen, TimeProvider time)
    : IMailStage
{
    /// <summary>Who acts by mail. Whether it is the complainant, a mail does not prove.</summary>
    public static readonly Actor Complainant = Actor.Of("complainant", Roles.Complainant);

    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        (ComplaintKey? Complaint, MailOutcome Outcome) done = mail.Begun is { } begun ? (begun, MailOutcome.Duplicate)
            : await replies.WriteAsync(mail, cancellationToken).ConfigureAwait(false) is { } answered ? (answered, MailOutcome.Message)
            : await ReceiveAsync(mail, cancellationToken).ConfigureAwait(false);
        if (done.Complaint is not { } complaint)
            return done.Outcome;
        await seen.BeganAsync(mail, complaint, cancellationToken).ConfigureAwait(false);
        if (await evidence.KeepAsync(complaint, mail, cancellationToken).ConfigureAwait(false) is { } stopped)
            return stopped;
        await notes.WriteAsync(complaint, mail, string.Join('\n', mail.Remarks), cancellationToken).ConfigureAwait(false);
        await seen.DoneAsync(mail, complaint, cancellationToken).ConfigureAwait(false);
        return done.Outcome;
    }

    private async ValueTask<(ComplaintKey? Complaint, MailOutcome Outcome)> ReceiveAsync(
        IncomingMail mail, CancellationToken cancellationToken)
    {
        Intake intake = MailIntake.Of(mail, time.GetUtcNow());
        ActionOutcome received = await complaints.ForTenant(mail.Tenant).TryReceiveAsync(intake, Complainant, cancellationToken)
            .ConfigureAwait(false);
        if (received.IsAccepted)
        {
            var key = new ComplaintKey(mail.Tenant, received.Complaint.Id);
            return (key, received.IsRepeat ? MailOutcome.Duplicate : MailOutcome.Complaint);
        }
        // A copy that came into another mailbox at the same moment, or options that have changed since a try that was broken off.
        return received.Refusals.Any(static refusal => refusal.Code == DiagnosticCodes.IdempotencyKeyTaken) ? (null, MailOutcome.Duplicate)
            : (null, MailOutcome.SetAside(received.Refusals[0].Code));
    }
}
