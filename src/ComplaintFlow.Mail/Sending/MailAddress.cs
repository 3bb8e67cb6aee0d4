using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Reads addresses as people write them into forms.</summary>
internal static class MailAddress
{
    private const int Longest = 254; // RFC 5321, 4.5.3.1.3

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false,
    };

    /// <summary>Reads one address, with or without <c>mailto:</c>. The name beside it is left out.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        if (text is null || text.Length > 2 * Longest || text.Any(char.IsControl))
            return false;
        text = text.Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = Uri.UnescapeDataString(text["mailto:".Length..].Split('?')[0]);
        if (text.Any(char.IsControl) || !MailboxAddress.TryParse(Strict, text, out MailboxAddress? mailbox)
            || mailbox.Address.Length > Longest || mailbox.Address.Any(static one => char.IsControl(one) || char.IsWhiteSpace(one))
            || mailbox.Domain is not { Length: > 0 } || mailbox.LocalPart is not { Length: > 0 and <= 64 } || mailbox.Route.Count > 0)
            return false;
        address = mailbox.Address;
        return true;
    }
}
