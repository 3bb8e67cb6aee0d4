using MailKit;
using MailKit.Security;

namespace ComplaintFlow.Mail.OAuth;

/// <summary>Signs users in by access tokens (XOAUTH2, or RFC 7628 where a server offers nothing else).</summary>
internal static class TokenSignIn
{
    /// <summary>Signs a user in. If the server refuses a token, a fresh one is asked for once: it may have been taken back.</summary>
    /// <exception cref="AuthenticationException">The server does not let the user in.</exception>
    /// <exception cref="AccessTokenException">There is no token.</exception>
    public static async ValueTask SignInAsync(
        IMailService client, string user, AccessTokens tokens, CancellationToken cancellationToken)
    {
        string token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await client.AuthenticateAsync(Mechanism(client, user, token), cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationException) when (client.IsConnected)
        {
            token = await tokens.RenewAsync(token, cancellationToken).ConfigureAwait(false);
            await client.AuthenticateAsync(Mechanism(client, user, token), cancellationToken).ConfigureAwait(false);
        }
    }

    private static SaslMechanism Mechanism(IMailService client, string user, string token) =>
        client.AuthenticationMechanisms.Contains("OAUTHBEARER") && !client.AuthenticationMechanisms.Contains("XOAUTH2")
            ? new SaslMechanismOAuthBearer(user, token) : new SaslMechanismOAuth2(user, token);
}
