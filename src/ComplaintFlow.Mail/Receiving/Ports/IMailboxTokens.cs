namespace ComplaintFlow.Mail.Receiving.Ports;

/// <summary>Gives the tokens by which accounts are signed in to in place of a password (OAuth 2.0). Thread-safe.</summary>
internal interface IMailboxTokens
{
    /// <summary>Whether a mailbox is signed in to by tokens.</summary>
    bool Has(string mailbox);

    /// <summary>Gets a token that is valid now.</summary>
    ValueTask<string> GetTokenAsync(string mailbox, CancellationToken cancellationToken);
}

/// <summary>Has no tokens: every account has a password.</summary>
internal sealed class NoMailboxTokens : IMailboxTokens
{
    public bool Has(string mailbox) => false;

    public ValueTask<string> GetTokenAsync(string mailbox, CancellationToken cancellationToken) => throw new NotSupportedException();
}
