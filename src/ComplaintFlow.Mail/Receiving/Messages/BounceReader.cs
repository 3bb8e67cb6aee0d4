using System.Text.RegularExpressions;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>
/// Reads the reports of servers of mail: those of the standard (RFC 3464), and the others that have the mail or its id somewhere in them.
/// </summary>
internal static partial class BounceReader
{
    private const int LongestText = 20_000;

    /// <summary>Reads a report; null if the mail is none.</summary>
    public static Bounce? Read(MimeMessage message, Mailbox mailbox)
    {
        MimeEntity[] parts = [.. Attachments.Of(message.Body).Take(20)];
        MessageDeliveryStatus? standard = parts.OfType<MessageDeliveryStatus>().FirstOrDefault();
        if (standard is null && !ComesFromServer(message))
            return null;
        string text = BodyText.Of(message.Body, LongestText);
        var returned = ReturnedMail.Find(message, parts, text, mailbox);
        if (standard is not null)
            return Standard(standard, returned);
        if (returned.Delivery is null && !parts.Any(static part => part is MessagePart))
            return null;
        string? status = StatusIn(text);
        return new Bounce
        {
            Delivery = returned.Delivery,
            ProvenTenant = returned.ProvenTenant,
            Recipient = message.Headers["X-Failed-Recipients"]?.Split(',')[0].Trim() ?? returned.To,
            Status = status,
            IsFinal = status?[0] != '4' && !SubjectLine.IsDelay(message.Subject ?? ""),
        };
    }

    private static Bounce Standard(MessageDeliveryStatus report, ReturnedMail returned)
    {
        HeaderList[] groups = [.. report.StatusGroups.Skip(1)];
        HeaderList? about = groups.FirstOrDefault(IsFailed) ?? groups.FirstOrDefault();
        string status = about?["Status"]?.Trim() ?? "";
        return new Bounce
        {
            Delivery = returned.Delivery,
            ProvenTenant = returned.ProvenTenant,
            Recipient = AddressOf(about?["Original-Recipient"]) ?? AddressOf(about?["Final-Recipient"]),
            Status = StatusPattern().Match(status) is { Success: true } match ? match.Value : null,
            IsFinal = about is not null && IsFailed(about),
        };
    }

    private static bool IsFailed(HeaderList group) =>
        string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the envelope or the sender say that a server has written it, and no machine that answers for a person.</summary>
    private static bool ComesFromServer(MimeMessage message) =>
        message.Headers.Contains("X-Failed-Recipients")
        || ((message.Headers["Return-Path"]?.Trim() is "<>" || MailPeople.IsServer(MailPeople.Sender(message)?.Address ?? ""))
            && !SubjectLine.IsAutomaticReply(message.Subject ?? ""));

    /// <summary>The address behind its kind: <c>rfc822; li@example.com</c>.</summary>
    private static string? AddressOf(string? recipient)
    {
        string address = recipient?[(recipient.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>') ?? "";
        return address.Contains('@', StringComparison.Ordinal) && address.Length <= 254 ? address : null;
    }

    private static string? StatusIn(string text)
    {
        if (StatusPattern().Match(text) is { Success: true } enhanced)
            return enhanced.Value;
        return ReplyCode().Match(text) is { Success: true } code ? $"{code.Groups["kind"].Value}.0.0" : null;
    }

    [GeneratedRegex(@"(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"(?<![\w.])(?<kind>[45])[0-5]\d(?=[\s:-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReplyCode();
}
