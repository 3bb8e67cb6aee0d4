using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Who the host is in mail: its domain, its key, and the addresses whose mail it reads or sends. It has no text: the key is
/// secret.</summary>
internal sealed class MailIdentity
{
    private readonly byte[] _key;
    private readonly FrozenSet<string> _addresses;

    public MailIdentity(MailOptions options)
    {
        _key = Convert.FromBase64String(options.Key!);
        Domain = DomainOf(options.From!);
        _addresses = options.Mailboxes.Values.Where(static mailbox => mailbox is { Enabled: true })
            .SelectMany(static mailbox => mailbox.Addresses).Append(options.From!).Append(options.ReplyTo ?? options.From!)
            .Select(Plain).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The domain in the ids of mails.</summary>
    public string Domain { get; }

    /// <summary>The secret that marks replies.</summary>
    public ReadOnlySpan<byte> Key => _key;

    /// <summary>Whether an address is one of the host itself, with or without a token.</summary>
    public bool IsOwn(string address) => _addresses.Contains(Plain(address));

    /// <summary>Whether an address belongs to the same organisation.</summary>
    public bool IsOfDomain(string address) =>
        Domain.Length > 0 && string.Equals(DomainOf(address), Domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name for an address, or for an id of a mail, from which nobody finds it without the key.</summary>
    public string Pseudonym(string value) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"cf-mail-1\n{value.ToUpperInvariant()}")).AsSpan(0, 16));

    /// <summary>An address without what stands behind a plus sign.</summary>
    private static string Plain(string address)
    {
        string trimmed = address.Trim();
        int at = trimmed.LastIndexOf('@');
        int plus = trimmed.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < at ? trimmed[..plus] + trimmed[at..] : trimmed;
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].Trim().TrimEnd('>');
}
