using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Decides whether a mail belongs to a complaint. A secret in an address, or in the ids of earlier mails, is enough. A number in the
/// subject, or an id that others may know, is only if the sender is known by an address of that complaint. What is passed on answers
/// nothing, unless its address says so.
/// </summary>
internal sealed class BelongsStage(IComplaintService complaints, ThreadFinder threads) : IMailStage
{
    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        List<Complaint> perhaps = [];
        if (await threads.FindProvenAsync(mail, cancellationToken).ConfigureAwait(false) is { } proven
            && await complaints.ForTenant(proven.Tenant).GetAsync(proven.Id, cancellationToken).ConfigureAwait(false) is { } answered)
        {
            if (!mail.IsForward || ThreadFinder.IsAddressed(mail))
                return Belongs(mail, proven, answered);
            perhaps.Add(answered);
        }
        foreach (Complaint meant in await threads.FindMeantAsync(mail, cancellationToken).ConfigureAwait(false))
        {
            if (!mail.IsForward && IsContact(meant, mail.Sender))
                return Belongs(mail, new ComplaintKey(mail.Tenant, meant.Id), meant);
            perhaps.Add(meant);
        }
        if (await threads.FindSameIdAsync(mail, cancellationToken).ConfigureAwait(false) is { } other)
            perhaps.Add(other);
        if (perhaps.Count > 0)
        {
            IEnumerable<string> numbers = perhaps.Select(static one => one.Number).Distinct(StringComparer.Ordinal);
            mail.Remarks.Add($"The mail perhaps belongs to {string.Join(", ", numbers)}. It names that, but does not prove that its sender "
                + "may write to it.");
        }
        return null;
    }

    private static MailOutcome? Belongs(IncomingMail mail, ComplaintKey key, Complaint complaint)
    {
        (mail.Belongs, mail.IsFromContact) = (key, IsContact(complaint, mail.Sender));
        return null;
    }

    private static bool IsContact(Complaint complaint, string? address) => address is not null
        && complaint.Complainant.Contacts.Any(contact => contact.Kind == ContactKind.Email
            && string.Equals(contact.Value.Trim(), address, StringComparison.OrdinalIgnoreCase));
}
