namespace ComplaintFlow.Mail;

/// <summary>
/// Represents how a host gets access tokens (OAuth 2.0, client credentials, RFC 6749 section 4.4): the section <c>OAuth</c> of a server.
/// </summary>
public sealed class MailOAuthOptions
{
    /// <summary>The address that gives tokens. It begins with <c>https</c>, unless it is on the same machine.</summary>
    public string? TokenUrl { get; set; }

    /// <summary>The id of the client.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The scope, such as <c>https://outlook.office365.com/.default</c>; <see langword="null"/> for none.</summary>
    public string? Scope { get; set; }
}
