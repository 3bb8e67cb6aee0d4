using System.Net;

namespace ComplaintFlow.Mail.Settings;

/// <summary>Finds what is wrong with the way to a server, and with the way to sign in.</summary>
/// <remarks>Settings begin with a colon, or are empty where the whole section is meant.</remarks>
internal static class ServerCheck
{
    public static IEnumerable<(string Setting, string Problem)> Smtp(SmtpOptions smtp)
    {
        foreach ((string Setting, string Problem) defect in Connection(
            smtp.Host, smtp.Security, smtp.CertificateSha256, "smtp.example.com"))
            yield return defect;
        if (smtp.User is null && (smtp.Password is not null || smtp.OAuth is not null))
            yield return (":User", "There is a Password or OAuth without a user. Write the User, or leave them out.");
        foreach ((string Setting, string Problem) defect in smtp.User is null ? OAuth(smtp.OAuth) : SignIn(smtp.Password, smtp.OAuth))
            yield return defect;
    }

    public static IEnumerable<(string Setting, string Problem)> Imap(MailboxOptions mailbox)
    {
        foreach ((string Setting, string Problem) defect in Connection(
            mailbox.Host, mailbox.Security, mailbox.CertificateSha256, "imap.example.com"))
            yield return defect;
        if (string.IsNullOrWhiteSpace(mailbox.User))
            yield return (":User", "There is no account. Write its name.");
        foreach ((string Setting, string Problem) defect in SignIn(mailbox.Password, mailbox.OAuth))
            yield return defect;
    }

    private static IEnumerable<(string Setting, string Problem)> Connection(
        string? host, MailSecurity security, string? pin, string example)
    {
        if (string.IsNullOrWhiteSpace(host) || Uri.CheckHostName(host) == UriHostNameType.Unknown)
            yield return (":Host", $"The name of the mail server is missing or none. Write one, such as {example}.");
        if (!Enum.IsDefined(security))
            yield return (":Security", "There is no such protection. Write StartTls, Tls or None.");
        else if (security == MailSecurity.None && !IsThisMachine(host))
            yield return (":Security", "A server on another machine would get mails and passwords in the clear. Write StartTls or Tls.");
        if (pin is not null && (pin.Length != 64 || !pin.All(char.IsAsciiHexDigit)))
            yield return (":CertificateSha256", "The hash is not 64 hexadecimal digits. Write the SHA-256 hash of the certificate, or "
                + "leave the setting out.");
    }

    private static IEnumerable<(string Setting, string Problem)> SignIn(string? password, MailOAuthOptions? oauth)
    {
        if (string.IsNullOrEmpty(password) == oauth is null)
            yield return ("", oauth is null ? "The user has no password. Set Password or OAuth."
                : "The user has a Password and OAuth. Keep one of the two.");
        foreach ((string Setting, string Problem) defect in OAuth(oauth))
            yield return defect;
    }

    private static IEnumerable<(string Setting, string Problem)> OAuth(MailOAuthOptions? oauth)
    {
        if (oauth is null)
            yield break;
        if (!Uri.TryCreate(oauth.TokenUrl, UriKind.Absolute, out Uri? url)
            || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && IsThisMachine(url.Host))))
            yield return (":OAuth:TokenUrl",
                "The address that gives tokens is missing or does not begin with https. Write it as the provider says.");
        if (string.IsNullOrWhiteSpace(oauth.ClientId))
            yield return (":OAuth:ClientId", "The id of the client is missing. Write it.");
        if (string.IsNullOrWhiteSpace(oauth.ClientSecret))
            yield return (":OAuth:ClientSecret", "The secret of the client is missing. Write it.");
    }

    private static bool IsThisMachine(string? host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host?.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
