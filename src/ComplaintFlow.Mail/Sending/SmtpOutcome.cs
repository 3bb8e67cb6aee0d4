using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ComplaintFlow.Mail.OAuth;
using ComplaintFlow.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ComplaintFlow.Mail.Sending;

/// <summary>
/// What an answer of a server means for a delivery. Reasons are codes: what servers write quotes addresses.
/// </summary>
internal static partial class SmtpOutcome
{
    private const int ServiceNotAvailable = 421;

    /// <summary>A server that does not know the host yet takes the mail after some minutes (greylisting).</summary>
    private static readonly TimeSpan Greylisted = TimeSpan.FromMinutes(5);

    /// <summary>Gets what a failure means.</summary>
    /// <returns>The outcome, and whether the address is refused for good; null for a failure that is no answer and no fault of the
    /// network.</returns>
    public static (DeliveryResult Result, bool Suppresses)? Of(Exception error) => error switch
    {
        SmtpCommandException answer => Of(answer),
        AuthenticationException or SaslException or AccessTokenException => (DeliveryResult.Unavailable("SignInFailed"), false),
        SslHandshakeException => (DeliveryResult.Unavailable("NoTrustedConnection"), false),
        NoStartTlsException => (DeliveryResult.Unavailable("NoStartTls"), false),
        AddressNotSupportedException => (DeliveryResult.Rejected("AddressNotSupported"), false),
        TimeoutException => (DeliveryResult.Unavailable("Timeout"), false),
        ProtocolException or IOException or SocketException or HttpRequestException or ServiceNotConnectedException
            or ServiceNotAuthenticatedException => (DeliveryResult.Unavailable(error.GetType().Name), false),
        _ => null,
    };

    private static (DeliveryResult Result, bool Suppresses) Of(SmtpCommandException answer)
    {
        int code = (int)answer.StatusCode;
        string? detail = Detail().Match(answer.Message) is { Success: true } found ? found.Value : null;
        string reason = detail is null ? code.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{code} {detail}");
        return code switch
        {
            ServiceNotAvailable => (DeliveryResult.Unavailable(reason), false),
            < 500 => (DeliveryResult.Failed(reason, Greylisted), false),
            // The server does not take mails of this sender: that is a defect of the host and not of the recipient.
            _ when answer.ErrorCode == SmtpErrorCode.SenderNotAccepted => (DeliveryResult.Unavailable(reason), false),
            _ => (DeliveryResult.Rejected(reason), answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted && SaysNobody(code, detail)),
        };
    }

    /// <summary>
    /// Whether nobody has the address (RFC 3463: 5.1.x, or a mailbox that is closed). A full mailbox or a policy is another matter.
    /// </summary>
    private static bool SaysNobody(int code, string? detail) =>
        detail is null ? code is 550 or 551 or 553 : detail.StartsWith("5.1.", StringComparison.Ordinal) || detail is "5.2.1";

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Detail();
}
