using System.Text.RegularExpressions;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Storage;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>The mail that a report brings back, or what it has of it. It has no text: the address is personal.</summary>
/// <param name="Delivery">The delivery that the mail was; null if it is none of this host.</param>
/// <param name="ProvenTenant">The tenant of its complaint, if it has the secret thread of that; otherwise null.</param>
/// <param name="To">The address to which it went.</param>
internal sealed partial record ReturnedMail(string? Delivery, string? ProvenTenant, string? To)
{
    private const int MostThreads = 50;

    private static readonly string[] IdFields = ["Message-Id", "In-Reply-To", "References"];

    /// <summary>Finds what a report has of the mail.</summary>
    /// <param name="report">The report.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="words">Its words, which may have a copy of the mail.</param>
    /// <param name="mailbox">The mailbox that has the report.</param>
    public static ReturnedMail Find(MimeMessage report, IReadOnlyList<MimeEntity> parts, string words, Mailbox mailbox)
    {
        HeaderList? headers = parts.OfType<MessagePart>().FirstOrDefault()?.Message?.Headers; // the whole mail, or its headers alone
        string ids = string.Join(
            '\n', IdFields.Select(field => headers?[field]).Append(report.Headers["In-Reply-To"])
                .Append(report.Headers["References"]).Append(words));
        string? delivery = DeliveryIn(ids, mailbox.Identity.Domain);
        _ = InternetAddressList.TryParse(headers?["To"] ?? "", out InternetAddressList? to);
        return new ReturnedMail(
            delivery, delivery is null ? null : TenantOf(delivery, ids, mailbox), to?.Mailboxes.FirstOrDefault()?.Address);
    }

    /// <summary>Finds the id of a mail of this host in a text.</summary>
    private static string? DeliveryIn(string text, string domain) =>
        MailId().Matches(text).Select(match => MailIds.DeliveryOf(match.Value, domain)).FirstOrDefault(static one => one is not null);

    public override string ToString() => Delivery ?? "";

    /// <summary>The tenant of the complaint whose secret thread is there, if the delivery was about that complaint.</summary>
    private static string? TenantOf(string delivery, string text, Mailbox mailbox)
    {
        string[] threads = [.. ThreadId().Matches(text).Select(static match => match.Value).Take(MostThreads)];
        return mailbox.Tenants.FirstOrDefault(tenant => Array.Exists(
            threads, id => MailIds.TryReadThread(id, tenant, mailbox.Identity.Key, mailbox.Identity.Domain, out ComplaintKey key)
                && delivery.StartsWith($"{key.Id}-", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"cf\.m\.[A-Za-z0-9._-]{1,200}@[A-Za-z0-9.-]{1,253}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailId();

    [GeneratedRegex(@"cf\.t\.[A-Za-z0-9]{1,100}@[A-Za-z0-9.-]{1,253}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreadId();
}
