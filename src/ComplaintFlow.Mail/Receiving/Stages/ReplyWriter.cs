using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Adds a mail to the complaint to which it belongs: as the answer to what was asked, if something was, or else as a message. Thread-safe.
/// </summary>
internal sealed class ReplyWriter(IComplaintService complaints)
{
    private const int MostMerges = 5;

    /// <summary>Adds a mail.</summary>
    /// <returns>The complaint that has it now; null if none can take it, so that it becomes a complaint of its own.</returns>
    public async ValueTask<ComplaintKey?> WriteAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (mail.Belongs is not { } key)
            return null;
        IComplaintService service = complaints.ForTenant(key.Tenant);
        Complaint? complaint = await MasterAsync(service, key.Id, cancellationToken).ConfigureAwait(false);
        if (complaint is null)
            return null;
        var once = new ActOptions { IdempotencyKey = mail.IdempotencyKey };
        foreach (ComplaintAction action in await ActionsAsync(service, complaint.Id, mail, cancellationToken).ConfigureAwait(false))
        {
            ActionOutcome outcome = await service.ActAsync(complaint.Id, action, CommitStage.Complainant, once, cancellationToken)
                .ConfigureAwait(false);
            // The key is taken if an earlier try did it by the other action.
            if (outcome.IsAccepted || outcome.Refusals.Any(static refusal => refusal.Code == DiagnosticCodes.IdempotencyKeyTaken))
                return new ComplaintKey(key.Tenant, complaint.Id);
            if (outcome.Refusals.Any(static refusal => refusal.Code == DiagnosticCodes.ConcurrentChange))
                throw new InvalidOperationException("Others change the complaint all the time.");
        }
        mail.Remarks.Add($"The mail answers {complaint.Number}, which takes no messages in its state.");
        return null;
    }

    private static async ValueTask<IReadOnlyList<ComplaintAction>> ActionsAsync(
        IComplaintService service, ComplaintId id, IncomingMail mail, CancellationToken cancellationToken)
    {
        string text = mail.Text.Length == 0 ? MailIntake.NoText : mail.Text;
        string? reason = mail.IsFromContact ? null : "It came by mail from an address that is no contact of the complaint.";
        var message = new SendMessage(text) { DeliveredBy = mail.Mailbox.Options.Channel, Reason = reason };
        IReadOnlyList<PermittedAction> permitted = await service
            .GetPermittedActionsAsync(id, CommitStage.Complainant, cancellationToken).ConfigureAwait(false);
        // Who has answered must not be reminded, nor the complaint be closed since nothing came.
        return permitted.Any(static one => one.Trigger == nameof(ProvideInformation) && one.IsPermitted)
            ? [new ProvideInformation(text) { Reason = reason }, message] : [message];
    }

    /// <summary>Gets the complaint, or the one into which it was merged.</summary>
    private static async ValueTask<Complaint?> MasterAsync(IComplaintService service, ComplaintId id, CancellationToken cancellationToken)
    {
        Complaint? complaint = await service.GetAsync(id, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < MostMerges && complaint?.Links?.Master is { } master; i++)
            complaint = await service.GetAsync(master, cancellationToken).ConfigureAwait(false) ?? complaint;
        return complaint;
    }
}
