using ComplaintFlow.Storage;
using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail;

/// <summary>Represents the options of a mailbox that is read: a section under <c>ComplaintFlow:Mail:Mailboxes</c>.</summary>
/// <remarks>All spans are elapsed time.</remarks>
public sealed class MailboxOptions
{
    /// <summary>Whether the mailbox is read; true by default. What is switched off is not checked.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The name of the IMAP server. You must set it.</summary>
    public string Host { get; set; } = "";

    /// <summary>The port of the server; 0 by default, which means 993 for <see cref="MailSecurity.Tls"/> and otherwise 143.</summary>
    [SettingRange(0, 65_535)]
    public int Port { get; set; }

    /// <summary>How the connection is protected; by TLS from its beginning by default.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    /// <summary>The name of the account. You must set it.</summary>
    public string User { get; set; } = "";

    /// <summary>The password of the account; <see langword="null"/> with <see cref="OAuth"/>.</summary>
    public string? Password { get; set; }

    /// <summary>How the host gets access tokens; <see langword="null"/> with a password.</summary>
    public MailOAuthOptions? OAuth { get; set; }

    /// <summary>
    /// The SHA-256 hash of the certificate of the server, in hexadecimal digits: then this certificate is trusted, and no other.
    /// <see langword="null"/> by default: certificates are checked as usual.
    /// </summary>
    public string? CertificateSha256 { get; set; }

    /// <summary>
    /// The addresses whose mail comes into the mailbox, such as <c>complaints@example.com</c>. Mail from one of them is never a complaint.
    /// </summary>
    public IList<string> Addresses { get; } = [];

    /// <summary>The tenant to which the complaints belong; the default tenant by default.</summary>
    public string Tenant { get; set; } = ComplaintKey.DefaultTenant;

    /// <summary>The folder that is read; <c>INBOX</c> by default. A slash separates a folder from the one in it.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>The folder into which a mail is moved when it is done; it is created if it is missing.</summary>
    public string ProcessedFolder { get; set; } = "Processed";

    /// <summary>
    /// The folder into which a mail is moved that a person has to look at; it is created if it is missing. The health check is degraded as
    /// long as a mail is in it.
    /// </summary>
    public string UnprocessableFolder { get; set; } = "Unprocessable";

    /// <summary>The time between two looks into the mailbox; 1 minute by default.</summary>
    [SettingRange("00:00:01", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The largest mail that is read, in bytes as the server counts them; 26,214,400 (25 MiB) by default. Attachments grow by a third on
    /// their way. A larger mail is not fetched: it is set aside, and its sender is told.
    /// </summary>
    [SettingRange(10_000, 200_000_000)]
    public long MaxSize { get; set; } = 26_214_400;

    /// <summary>The number of attachments that become evidence of their own; 20 by default. More stay in the mail as it came.</summary>
    [SettingRange(0, 100)]
    public int MaxAttachments { get; set; } = 20;

    /// <summary>
    /// The types of attachments that become evidence, such as <c>image/*</c> or <c>application/pdf</c>. If it is empty, all types are
    /// allowed. Programs never become evidence. The type that the mail declares and the type that the name suggests must both be allowed.
    /// </summary>
    public IList<string> AllowedAttachmentTypes { get; } = [];

    /// <summary>The number of mails of one sender that are taken on a day (UTC); 20 by default. More are set aside.</summary>
    [SettingRange(1, 100_000)]
    public int MaxMailsPerSender { get; set; } = 20;

    /// <summary>The number of mails to one complaint that are taken on a day (UTC); 50 by default. More are set aside.</summary>
    [SettingRange(1, 100_000)]
    public int MaxMailsPerComplaint { get; set; } = 50;

    /// <summary>
    /// The <c>List-Id</c> of mailing lists that lead into the mailbox, such as <c>complaints.lists.example.com</c>. Their mail is taken
    /// like any other; that of other lists is never a complaint.
    /// </summary>
    public IList<string> Lists { get; } = [];

    /// <summary>The channel of the complaints; <c>Email</c> by default.</summary>
    public string Channel { get; set; } = "Email";

    /// <summary>The category of the complaints, or <see langword="null"/> if the rules find it.</summary>
    public string? Category { get; set; }

    /// <summary>The department of the complaints, or <see langword="null"/> if the rules find it.</summary>
    public string? Department { get; set; }

    /// <summary>
    /// The language of the complainants, such as <c>zh</c>, or <see langword="null"/> to tell Chinese by its characters and leave any other
    /// open.
    /// </summary>
    public string? Language { get; set; }
}

/// <summary>Checks the ranges of <see cref="MailboxOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class MailboxRanges : IValidateOptions<MailboxOptions>;
