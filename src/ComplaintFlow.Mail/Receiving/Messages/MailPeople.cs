using System.Text.RegularExpressions;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Finds who has written a mail, who gets the answer, and to whom it went.</summary>
internal static partial class MailPeople
{
    private const int MostRecipients = 100;
    private const int LongestAddress = 254;

    private static readonly string[] DeliveryFields = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];

    /// <summary>Who says to have written it; null if nobody does.</summary>
    public static MailboxAddress? Sender(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault(IsUsable) ?? (message.Sender is { } sender && IsUsable(sender) ? sender : null);

    /// <summary>Who gets the answer: those whom the mail names for it, then the sender. Without the host itself and without those who do
    /// not read.</summary>
    public static IReadOnlyList<string> Answerable(MimeMessage message, MailIdentity identity)
    {
        IEnumerable<MailboxAddress> all = message.ReplyTo.Mailboxes.Where(IsUsable);
        if (Sender(message) is { } sender)
            all = all.Append(sender);
        return
        [
            .. all.Select(static one => one.Address).Where(address => !identity.IsOwn(address) && !IsNobody(address))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(3),
        ];
    }

    /// <summary>All addresses to which it went.</summary>
    public static IEnumerable<string> Recipients(MimeMessage message) =>
        message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(static one => one.Address)
            .Concat(message.Headers.Where(static header => DeliveryFields.Contains(header.Field, StringComparer.OrdinalIgnoreCase))
                .Select(static header => header.Value.Trim().Trim('<', '>')))
            .Take(MostRecipients);

    /// <summary>Whether nobody reads what is sent to an address.</summary>
    public static bool IsNobody(string address) => Nobody().IsMatch(address);

    /// <summary>Whether an address belongs to a server of mail.</summary>
    public static bool IsServer(string address) => Server().IsMatch(address);

    private static bool IsUsable(MailboxAddress address) =>
        address.Address is { Length: > 2 and <= LongestAddress } text && text.IndexOf('@', StringComparison.Ordinal) is var at && at > 0
        && at < text.Length - 1 && !text.Any(static one => char.IsControl(one) || char.IsWhiteSpace(one));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^([^@]*[._-])?(no|not|donot|do[-_.]not|never)[-_.]?reply([-_.+][^@]*)?@", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^(mailer[-_.]?daemon|postmaster|mail[-_.]?delivery[-_.]?(sub)?system|bounces?)([-_.+][^@]*)?@", Options,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Server();
}
