
namespace ComplaintFlow.Mail;

/// <summary>Represents the options of mail: the section <c>ComplaintFlow:Mail</c>. Names of mailboxes compare without case.</summary>
/// <remarks>The options are read once, when the host starts. They hold secrets: keep them where only the host reads them.</remarks>
public sealed class MailOptions
{
    /// <summary>The address from which mail is sent, such as <c>complaints@example.com</c>. Its domain is in the ids of messages.</summary>
    public string From { get; set; } = "";

    /// <summary>
    /// The secret that marks the addresses of replies, in base64 and of at least 32 bytes. All hosts have the same. If it changes, replies
    /// to older mails are matched by their references and number only.
    /// </summary>
    public string ReplyKey { get; set; } = "";

    /// <summary>The mailboxes that are read, by names of your choice.</summary>
    public IDictionary<string, MailboxOptions> Mailboxes { get; } =
        new Dictionary<string, MailboxOptions>(StringComparer.OrdinalIgnoreCase);
}
