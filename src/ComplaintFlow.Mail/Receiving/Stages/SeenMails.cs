using ComplaintFlow.Complaints;
using ComplaintFlow.Mail.Receiving.Memory;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Remembers where mails went: by their content, so that a copy is known, and by their ids, so that an answer to them is. Without this
/// memory, copies are still known by the keys of the store. Thread-safe.
/// </summary>
internal sealed class SeenMails(IMailMemory memory, TimeProvider time)
{
    private const char OpenMark = '+';

    private static readonly TimeSpan Duration = TimeSpan.FromDays(180);

    /// <summary>Gets the complaint of a mail with the same content, and whether all of it was done; null if there is none.</summary>
    public async ValueTask<(ComplaintKey Key, bool IsDone)?> FindAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        string? value = await memory.FindAsync(ContentName(mail), cancellationToken).ConfigureAwait(false);
        return KeyOf(value?.TrimEnd(OpenMark)) is { } key ? (key, !value!.EndsWith(OpenMark)) : null;
    }

    /// <summary>Gets the complaint of the mail that has an id; null if it is not known, or belongs to another tenant.</summary>
    public async ValueTask<ComplaintId?> FindByIdAsync(IncomingMail mail, string messageId, CancellationToken cancellationToken) =>
        KeyOf(await memory.FindAsync(IdName(mail, messageId), cancellationToken).ConfigureAwait(false)) is { } key
            && key.Tenant == mail.Tenant ? key.Id : null;

    /// <summary>Remembers that the mail has a complaint, and that not all of it is done.</summary>
    public ValueTask BeganAsync(IncomingMail mail, ComplaintKey key, CancellationToken cancellationToken) =>
        WriteAsync(ContentName(mail), $"{key.Tenant}/{key.Id}{OpenMark}", cancellationToken);

    /// <summary>Remembers that all of the mail is done.</summary>
    public async ValueTask DoneAsync(IncomingMail mail, ComplaintKey key, CancellationToken cancellationToken)
    {
        if (mail.Message.MessageId is { Length: > 0 } id)
            await WriteAsync(IdName(mail, id), $"{key.Tenant}/{key.Id}", cancellationToken).ConfigureAwait(false);
        await WriteAsync(ContentName(mail), $"{key.Tenant}/{key.Id}", cancellationToken).ConfigureAwait(false);
    }

    private static ComplaintKey? KeyOf(string? value) =>
        value?.Split('/') is [var tenant, var text] && ComplaintId.TryParse(text, out ComplaintId id) ? new ComplaintKey(tenant, id) : null;

    private ValueTask WriteAsync(string name, string value, CancellationToken cancellationToken) =>
        memory.RememberAsync(name, value, time.GetUtcNow() + Duration, cancellationToken);

    private static string ContentName(IncomingMail mail) => $"content:{mail.Tenant}:{mail.Key}";

    private static string IdName(IncomingMail mail, string messageId) =>
        $"id:{mail.Tenant}:{mail.Mailbox.Identity.Pseudonym(messageId)}";
}
