using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>A mailbox that is read. It has no text: its options hold a password.</summary>
/// <param name="name">The name in the options.</param>
/// <param name="options">Its options.</param>
/// <param name="identity">Who the host is.</param>
/// <param name="tenants">The tenants whose mailboxes the host reads, that of the mailbox first: replies to their letters may come into any
/// of them.</param>
internal sealed class Mailbox(string name, MailboxOptions options, MailIdentity identity, IReadOnlyList<string> tenants)
{
    public string Name => name;

    public MailboxOptions Options => options;

    public MailIdentity Identity => identity;

    /// <summary>The tenant of the complaints.</summary>
    public string Tenant => tenants[0];

    public IReadOnlyList<string> Tenants => tenants;

    public int Port => options.Port != 0 ? options.Port : options.Security == MailSecurity.Tls ? 993 : 143;

    /// <summary>A name for the folder that is the same on every host, whatever the mailbox is called there.</summary>
    public string Mark { get; } = MarkOf(options);

    public static string MarkOf(MailboxOptions options)
    {
        string place = string.Create(
            CultureInfo.InvariantCulture, $"{options.Host}\n{options.Port}\n{options.User}\n{options.Folder}").ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, 16));
    }

    public static IReadOnlyList<Mailbox> AllOf(MailOptions options)
    {
        var identity = new MailIdentity(options);
        KeyValuePair<string, MailboxOptions>[] read = [.. options.Mailboxes.Where(static one => one.Value is { Enabled: true })];
        string[] tenants = [.. read.Select(static one => one.Value.Tenant.ToLowerInvariant())]; // as they are stored, and signed
        return
        [
            .. read.Select((one, i) => new Mailbox(
                one.Key, one.Value, identity, [.. tenants.Prepend(tenants[i]).Distinct(StringComparer.Ordinal)])),
        ];
    }

    public override string ToString() => name;
}
