using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Receiving.Messages;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Makes a mail an intake.</summary>
internal static class MailIntake
{
    /// <summary>What stands where a mail says nothing.</summary>
    public const string NoText = "The mail has no text.";

    private const int LongestName = 200;

    public static Intake Of(IncomingMail mail, DateTimeOffset now)
    {
        MailboxOptions options = mail.Mailbox.Options;
        return new Intake
        {
            Channel = options.Channel,
            Complainant = ComplainantOf(mail),
            Subject = mail.Subject,
            Description = mail.Text.Length == 0 ? NoText : mail.Text,
            Category = options.Category,
            Department = options.Department,
            Language = options.Language ?? (ChineseText.Is($"{mail.Subject} {mail.Text}") ? "zh" : null),
            ReceivedAt = ArrivalOf(mail, now),
            IdempotencyKey = mail.IdempotencyKey,
        };
    }

    /// <summary>When the mail came in, and not when it was read: clocks run from then. A server that says a strange time is not
    /// believed.</summary>
    public static DateTimeOffset ArrivalOf(IncomingMail mail, DateTimeOffset now) =>
        mail.Source.ArrivedAt <= now && mail.Source.ArrivedAt.Year >= 2000 ? mail.Source.ArrivedAt.ToUniversalTime() : now;

    private static Complainant ComplainantOf(IncomingMail mail)
    {
        string name = PlainText.OneLine(MailPeople.Sender(mail.Message)?.Name, LongestName);
        Contact[] contacts =
        [
            .. MailPeople.Answerable(mail.Message, mail.Mailbox.Identity)
                .Select(address => Contact.Email(address) with { RefusesNotices = mail.Origin == MailOrigin.Silent }),
        ];
        return new Complainant
        {
            Name = name.Length == 0 ? null : name,
            Contacts = contacts,
            Identity = contacts.Length == 0 && name.Length == 0 ? IdentityLevel.Anonymous : IdentityLevel.SelfDeclared,
        };
    }
}
