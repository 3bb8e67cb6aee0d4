using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Storage;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Finds the complaint to which a mail belongs. Thread-safe.</summary>
internal sealed class ThreadFinder(IComplaintService complaints, SeenMails seen)
{
    private const int MostIds = 100;

    /// <summary>
    /// Finds it by the secret that only a receiver of a letter has: in an address to which the mail went, or else in the ids of earlier
    /// mails, the newest first.
    /// </summary>
    /// <returns>The complaint; null if the mail has no secret.</returns>
    public async ValueTask<ComplaintKey?> FindProvenAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        IEnumerable<ComplaintKey> secrets = MailPeople.Recipients(mail.Message).SelectMany(address => ByAddress(address, mail.Mailbox))
            .Concat(IdsOf(mail.Message).SelectMany(id => ByThread(id, mail.Mailbox)));
        foreach (ComplaintKey secret in secrets)
        {
            if (await complaints.ForTenant(secret.Tenant).GetAsync(secret.Id, cancellationToken).ConfigureAwait(false) is not null)
                return secret;
        }
        return null;
    }

    /// <summary>Whether the secret is in an address to which the mail went.</summary>
    public static bool IsAddressed(IncomingMail mail) =>
        MailPeople.Recipients(mail.Message).Any(address => ByAddress(address, mail.Mailbox).Any());

    /// <summary>
    /// Finds the complaints that a mail may mean: by a number in its subject, and by ids of earlier mails that are no secret. Who wrote it
    /// is not proven by that.
    /// </summary>
    public async ValueTask<IReadOnlyList<Complaint>> FindMeantAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        IComplaintService service = complaints.ForTenant(mail.Tenant);
        var found = new Dictionary<ComplaintId, Complaint>();
        foreach (string id in IdsOf(mail.Message))
        {
            ComplaintId? meant = OfDelivery(id, mail.Mailbox.Identity.Domain)
                ?? await seen.FindByIdAsync(mail, id, cancellationToken).ConfigureAwait(false);
            if (meant is { } known && !found.ContainsKey(known)
                && await service.GetAsync(known, cancellationToken).ConfigureAwait(false) is { } complaint)
                found[known] = complaint;
        }
        foreach (string number in SubjectLine.Numbers(mail.Message.Subject ?? ""))
        {
            if (await service.FindByNumberAsync(number, cancellationToken).ConfigureAwait(false) is { } complaint)
                found[complaint.Id] = complaint;
        }
        return [.. found.Values];
    }

    /// <summary>Finds the complaint of another mail that has the same id. Programs that give two mails one id mean nothing by it.</summary>
    public async ValueTask<Complaint?> FindSameIdAsync(IncomingMail mail, CancellationToken cancellationToken) =>
        mail.Message.MessageId is { } id
            && await seen.FindByIdAsync(mail, id, cancellationToken).ConfigureAwait(false) is { } other
            ? await complaints.ForTenant(mail.Tenant).GetAsync(other, cancellationToken).ConfigureAwait(false) : null;

    private static IEnumerable<ComplaintKey> ByAddress(string address, Mailbox mailbox)
    {
        int at = address.LastIndexOf('@');
        int plus = at < 0 ? -1 : address.LastIndexOf('+', at);
        if (plus < 0)
            yield break;
        string token = address[(plus + 1)..at];
        foreach (string tenant in mailbox.Tenants)
        {
            if (ReplyToken.TryRead(token, tenant, mailbox.Identity.Key, out ComplaintKey key))
                yield return key;
        }
    }

    private static IEnumerable<ComplaintKey> ByThread(string id, Mailbox mailbox)
    {
        foreach (string tenant in mailbox.Tenants)
        {
            if (MailIds.TryReadThread(id, tenant, mailbox.Identity.Key, mailbox.Identity.Domain, out ComplaintKey key))
                yield return key;
        }
    }

    /// <summary>The mails before it, the newest first.</summary>
    private static IEnumerable<string> IdsOf(MimeMessage message) =>
        (message.InReplyTo is { } direct ? [direct] : Array.Empty<string>()).Concat(message.References.Reverse())
            .Distinct(StringComparer.Ordinal).Take(MostIds);

    /// <summary>The complaint of a letter, whose id begins with that of the complaint.</summary>
    private static ComplaintId? OfDelivery(string id, string domain) =>
        MailIds.DeliveryOf(id, domain) is { } delivery && ComplaintId.TryParse(delivery.Split('-')[0], out ComplaintId complaint)
            ? complaint : null;
}
