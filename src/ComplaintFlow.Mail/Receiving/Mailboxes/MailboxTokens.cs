using ComplaintFlow.Mail.OAuth;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Receiving.Mailboxes;

/// <summary>Has the sources of access tokens of the mailboxes. Thread-safe.</summary>
internal sealed class MailboxTokens(IOptions<MailOptions> options, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, AccessTokens> _all = options.Value.Mailboxes
        .Where(static one => one.Value is { Enabled: true, OAuth: not null })
        .ToDictionary(static one => one.Key, one => new AccessTokens(one.Value.OAuth!, time), StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the source of a mailbox; null if its account has a password.</summary>
    public AccessTokens? Of(string mailbox) => _all.GetValueOrDefault(mailbox);

    public void Dispose()
    {
        foreach (AccessTokens tokens in _all.Values)
            tokens.Dispose();
    }
}
