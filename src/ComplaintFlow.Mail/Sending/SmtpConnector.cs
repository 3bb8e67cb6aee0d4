using System.Globalization;
using ComplaintFlow.Mail.Connections;
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
                client.ServerCertificateValidationCallback = CertificatePin.Check(pin);
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
            await client.ConnectAsync(options.Host!, options.Port, options.Security.ToSocketOptions(), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (NotSupportedException error)
        {
            throw new UnusableServerException("NoStartTls", error);
        }
    }

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
        await TokenSignIn.SignInAsync(client, user, tokens, cancellationToken).ConfigureAwait(false);
    }
}
