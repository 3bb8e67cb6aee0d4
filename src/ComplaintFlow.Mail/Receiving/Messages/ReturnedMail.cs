using System.Text.RegularExpressions;
using ComplaintFlow.Mail.Threads;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>The mail that a report brings back, or what it has of it. It has no text: the address is personal.</summary>
/// <param name="Delivery">The delivery that the mail was; null if it is none of this host.</param>
/// <param name="ProvenTenant">The tenant whose secret thread it has; null if it has none.</param>
/// <param name="To">The address to which it went.</param>
internal sealed partial record ReturnedMail(string? Delivery, string? ProvenTenant, string? To)
{
    public static ReturnedMail Find(MimeMessage report, IReadOnlyList<MimeEntity> parts, Mailbox mailbox)
    {
        HeaderList? headers = parts.OfType<MessagePart>().FirstOrDefault()?.Message?.Headers; // the whole mail, or its headers alone
        string all = string.Join(
            ' ', new[] { "Message-Id", "In-Reply-To", "References" }.Select(field => headers?[field]).Append(report.InReplyTo)
                .Concat(report.References));
        return new ReturnedMail(
            DeliveryIn(all, mailbox.Identity.Domain), TenantOf(headers, mailbox),
            InternetAddressList.TryParse(headers?["To"] ?? "", out InternetAddressList? to) ? to.Mailboxes.FirstOrDefault()?.Address : null);
    }

    /// <summary>Finds the id of a mail of this host in a text.</summary>
    public static string? DeliveryIn(string text, string domain) =>
        MailId().Matches(text).Select(match => MailIds.DeliveryOf(match.Value, domain)).FirstOrDefault(static one => one is not null);

    public override string ToString() => Delivery ?? "";

    private static string? TenantOf(HeaderList? headers, Mailbox mailbox)
    {
        string[] ids =
        [
            .. AnyId().Matches($"{headers?["References"]} {headers?["In-Reply-To"]}").Select(static match => match.Groups[1].Value).Take(50),
        ];
        return mailbox.Tenants.FirstOrDefault(tenant => Array.Exists(
            ids, id => MailIds.TryReadThread(id, tenant, mailbox.Identity.Key, mailbox.Identity.Domain, out _)));
    }

    [GeneratedRegex(@"cf\.m\.[A-Za-z0-9._-]{1,200}@[A-Za-z0-9.-]{1,253}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailId();

    [GeneratedRegex(@"<([^<>\s]{1,500})>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyId();
}
