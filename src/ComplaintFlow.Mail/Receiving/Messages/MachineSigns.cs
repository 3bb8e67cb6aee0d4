using ComplaintFlow.Mail.Threads;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Tells by the headers whether a machine has written a mail, and whether one may answer it (RFC 3834).</summary>
internal static class MachineSigns
{
    private static readonly string[] AutomaticFields =
        ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From", "X-Mail-Autoreply"];

    /// <param name="message">The mail, or its headers.</param>
    /// <param name="mailbox">The mailbox that has it.</param>
    public static MailOrigin Of(MimeMessage message, Mailbox mailbox)
    {
        string sender = MailPeople.Sender(message)?.Address ?? "";
        if ((message.MessageId is { } id && MailIds.IsOwn(id)) || (sender.Length > 0 && mailbox.Identity.IsOwn(sender)))
            return MailOrigin.Own;
        if (IsAutomatic(message) || MailPeople.IsServer(sender) || IsListed(message, mailbox.Options) || CalendarInvitation.Is(message))
            return MailOrigin.Machine;
        return IsSilent(message) || mailbox.Identity.IsOfDomain(sender) ? MailOrigin.Silent : MailOrigin.Person;
    }

    private static bool IsAutomatic(MimeMessage message)
    {
        HeaderList headers = message.Headers;
        return (headers["Auto-Submitted"] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
            || headers["Return-Path"]?.Trim() is "<>"
            || message.Body?.ContentType.IsMimeType("multipart", "report") == true
            || headers["Precedence"]?.Trim().ToLowerInvariant() is "auto_reply" or "auto-reply" or "junk"
            || AutomaticFields.Any(headers.Contains)
            || SubjectLine.IsAutomaticReply(message.Subject ?? "");
    }

    /// <summary>Whether it came by a mailing list, other than one that leads to the mailbox.</summary>
    private static bool IsListed(MimeMessage message, MailboxOptions options)
    {
        string? list = message.Headers["List-Id"];
        if (list is null)
            return message.Headers["Precedence"]?.Trim().ToLowerInvariant() is "bulk" or "list";
        int begin = list.LastIndexOf('<'), end = list.LastIndexOf('>');
        string id = begin >= 0 && end > begin ? list[(begin + 1)..end] : list;
        return !options.Lists.Contains(id.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsSilent(MimeMessage message) =>
        message.Headers.Contains("X-Loop") || (message.Headers["X-Auto-Response-Suppress"] is { } suppressed
            && !string.Equals(suppressed.Trim(), "none", StringComparison.OrdinalIgnoreCase));
}
