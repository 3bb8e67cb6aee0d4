using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ComplaintFlow.Mail.OAuth;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Opens connections to the server: encrypted, and with the user signed in. Thread-safe.</summary>
internal sealed class SmtpConnector(SmtpOptions options, AccessTokens? tokens)
{
    /// <summary>Opens a connection.</summary>
    /// <exception cref="UnusableServerException">The server refuses the host, or offers neither STARTTLS nor a way to sign in.</exception>
    /// <exception cref="AuthenticationException">The server does not let the user in.</exception>
    public async ValueTask<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)options.Timeout.TotalMilliseconds };
        try
        {
            if (options.CertificateSha256 is { } pin)
                client.ServerCertificateValidationCallback = (_, certificate, _, _) => IsPinned(certificate, pin);
            await ConnectAsync(client, cancellationToken).ConfigureAwait(false);
            if (options.User is { } user)
                await SignInAsync(client, user, cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch (SmtpCommandException error)
        {
            // A refusal before there is a mail is about the host and not about a recipient.
            client.Dispose();
            throw new UnusableServerException(((int)error.StatusCode).ToString(CultureInfo.InvariantCulture), error);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async ValueTask ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.ConnectAsync(options.Host!, options.Port, Security, cancellationToken).ConfigureAwait(false);
        }
        catch (NotSupportedException error)
        {
            throw new UnusableServerException("NoStartTls", error);
        }
    }

    private SecureSocketOptions Security => options.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private async ValueTask SignInAsync(SmtpClient client, string user, CancellationToken cancellationToken)
    {
        try
        {
            await TrySignInAsync(client, user, cancellationToken).ConfigureAwait(false);
        }
        catch (NotSupportedException error)
        {
            throw new UnusableServerException("SignInFailed", error); // the server offers no way to sign in
        }
    }

    private async ValueTask TrySignInAsync(SmtpClient client, string user, CancellationToken cancellationToken)
    {
        if (tokens is null)
        {
            await client.AuthenticateAsync(user, options.Password!, cancellationToken).ConfigureAwait(false);
            return;
        }
        string token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await client.AuthenticateAsync(new SaslMechanismOAuth2(user, token), cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationException) when (client.IsConnected)
        {
            // The token may have been taken back before its end. A fresh one is asked for once.
            token = await tokens.RenewAsync(token, cancellationToken).ConfigureAwait(false);
            await client.AuthenticateAsync(new SaslMechanismOAuth2(user, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsPinned(X509Certificate? certificate, string pin) => certificate is not null
        && CryptographicOperations.FixedTimeEquals(certificate.GetCertHash(HashAlgorithmName.SHA256), Convert.FromHexString(pin));
}
