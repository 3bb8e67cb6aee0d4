using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Storage;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>A mail on its way through the stages, with what they have found out. It has no text: everything in it is personal. Not
/// thread-safe.</summary>
internal sealed class IncomingMail(Mailbox mailbox, IMailSource source)
{
    public Mailbox Mailbox => mailbox;

    public IMailSource Source => source;

    public byte[] Raw { get; set; } = [];

    public MimeMessage Message { get; set; } = new();

    /// <summary>The name of the content, the same for every copy.</summary>
    public string Key { get; set; } = "";

    /// <summary>The complaint of an earlier try that did not come to its end.</summary>
    public ComplaintKey? Begun { get; set; }

    public MailOrigin Origin { get; set; }

    /// <summary>The complaint to which it belongs.</summary>
    public ComplaintKey? Belongs { get; set; }

    /// <summary>Whether the sender is known by an address of the complaint to which it belongs.</summary>
    public bool IsFromContact { get; set; }

    public string Subject { get; set; } = "";

    public string Text { get; set; } = "";

    public IReadOnlyList<Attachment> Attachments { get; set; } = [];

    /// <summary>What a person should know who handles the complaint.</summary>
    public IList<string> Remarks { get; } = [];

    /// <summary>The counts that it has raised, to be taken back if it waits.</summary>
    public IList<(string Key, DateTimeOffset Until)> Counted { get; } = [];

    public bool IsForward => SubjectLine.IsForward(Message.Subject ?? "");

    /// <summary>The address of who says to have written it; null if nobody does.</summary>
    public string? Sender => MailPeople.Sender(Message)?.Address;

    public string Tenant => Mailbox.Tenant;

    public string IdempotencyKey => $"mail:{Key}";
}
