using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Tells the people who handle a complaint what a mail does not say itself. Thread-safe.</summary>
internal sealed class NoteWriter(IComplaintService complaints)
{
    /// <summary>Who takes mail in, where it is not the complainant who acts.</summary>
    private static readonly Actor Clerk = Actor.Of("mail", Roles.IntakeAgent);

    /// <summary>Writes a note once. Where the workflow takes none, there is none: the mail itself has everything.</summary>
    public async ValueTask WriteAsync(ComplaintKey complaint, IncomingMail mail, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return;
        _ = await complaints.ForTenant(complaint.Tenant).ActAsync(
            complaint.Id, new AddNote(text), Clerk, new ActOptions { IdempotencyKey = $"{mail.IdempotencyKey}:note" }, cancellationToken)
            .ConfigureAwait(false);
    }
}
