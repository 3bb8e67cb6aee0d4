using ComplaintFlow.Validation;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail;

/// <summary>Represents the options of mail: the section <c>ComplaintFlow:Mail</c>.</summary>
/// <remarks>The options are read once, when the host starts. They hold secrets: keep them where only the host reads them.</remarks>
public sealed class MailOptions
{
    /// <summary>The address from which mail is sent, such as <c>complaints@example.com</c>. Its domain is in the ids of mails.</summary>
    public string? From { get; set; }

    /// <summary>The name of the sender, such as <c>Example Customer Service</c>; <see langword="null"/> for none.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The address to which complainants reply, if it is another one than <see cref="From"/>. A mark of the complaint is added behind a
    /// plus sign: <c>complaints+…@example.com</c>. The mail server must deliver such addresses to the same mailbox.
    /// </summary>
    public string? ReplyTo { get; set; }

    /// <summary>
    /// The secret that makes marks of complaints and hashes of suppressed addresses: 32 to 64 bytes in base64. All hosts have the same. If
    /// it changes, replies to older mails cannot be told by their mark, and suppressed addresses are tried again.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>The server that sends.</summary>
    [ValidateObjectMembers(typeof(SmtpRanges))]
    public SmtpOptions Smtp { get; } = new();

    /// <summary>
    /// The folder with templates of your own, such as <c>letter.en.liquid</c>; <see langword="null"/> for the templates of the library. A
    /// relative path starts from the content root of the host.
    /// </summary>
    public string? TemplateFolder { get; set; }

    /// <summary>
    /// For how long an address that a server has refused for good is left alone (elapsed time); 180 days by default.
    /// </summary>
    [SettingRange("1.00:00:00", "3650.00:00:00")]
    public TimeSpan SuppressFor { get; set; } = TimeSpan.FromDays(180);

    /// <summary>The mailboxes that are read, by names of your choice.</summary>
    public IDictionary<string, MailboxOptions> Mailboxes { get; } =
        new Dictionary<string, MailboxOptions>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Checks the ranges of <see cref="MailOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class MailRanges : IValidateOptions<MailOptions>;
