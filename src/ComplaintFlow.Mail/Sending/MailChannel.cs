using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Sends deliveries to people by e-mail. Thread-safe.</summary>
internal sealed partial class MailChannel(
    MailComposer composer, SmtpPool pool, ISuppressionList suppressed, SmtpHealth health, ILogger<MailChannel>? logger = null)
    : INotificationChannel
{
    private readonly ILogger _logger = logger ?? NullLogger<MailChannel>.Instance;

    public ContactKind? Reaches => ContactKind.Email;

    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryRead(delivery.Recipient?.AddressOf(ContactKind.Email), out string? address))
            return DeliveryResult.Rejected("InvalidAddress");
        string tenant = delivery.Notice.Tenant;
        if (await suppressed.ContainsAsync(tenant, address, cancellationToken).ConfigureAwait(false))
            return DeliveryResult.Rejected("Suppressed");
        using MimeMessage message = composer.Compose(delivery, address);
        try
        {
            await pool.SendAsync(message, cancellationToken).ConfigureAwait(false);
            health.Answered();
            return DeliveryResult.Delivered;
        }
        catch (Exception error) when (SmtpOutcome.Of(error) is not null && !cancellationToken.IsCancellationRequested)
        {
            (DeliveryResult result, bool suppresses) = SmtpOutcome.Of(error)!.Value;
            if (suppresses)
                await suppressed.AddAsync(tenant, address, cancellationToken).ConfigureAwait(false);
            Note(result);
            return result;
        }
    }

    private void Note(DeliveryResult result)
    {
        if (result.Status != DeliveryStatus.Unavailable)
            health.Answered();
        else if (health.Failed(result.Reason!))
            LogUnusable(result.Reason!);
    }

    [LoggerMessage(1400, LogLevel.Error, "The mail server cannot be used: {Reason}. Mails wait and are tried again.")]
    private partial void LogUnusable(string reason);
}
