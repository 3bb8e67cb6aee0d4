using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Reports letters that came back. A report that neither has the secret thread of the letter nor names its address changes nothing, since
/// anybody can write one. Only an address to which the letter went gets no more mail.
/// </summary>
internal sealed class BounceStage(IDeliveryFeedback feedback, ISuppressionList suppressed) : IMailStage
{
    private const string Channel = "mail"; // by which letters leave

    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (BounceReader.Read(mail.Message, mail.Mailbox) is not { } bounce)
            return null;
        if (bounce is not { Delivery: not null, IsFinal: true })
            return MailOutcome.Bounce;
        IReadOnlyList<string> tenants = bounce.ProvenTenant is { } proven ? [proven] : mail.Mailbox.Tenants;
        if (bounce.Recipient is { } address
            && await ReportAsync(mail.Mailbox, bounce, tenants, address, cancellationToken).ConfigureAwait(false) is { } tenant)
        {
            if (bounce.SaysNobody)
                await suppressed.AddAsync(tenant, address, cancellationToken).ConfigureAwait(false);
        }
        else if (bounce.ProvenTenant is not null)
        {
            // The mail was passed on to another address, from where it came back.
            await ReportAsync(mail.Mailbox, bounce, tenants, address: null, cancellationToken).ConfigureAwait(false);
        }
        return MailOutcome.Bounce;
    }

    /// <returns>The tenant whose letter came back; null if there is none.</returns>
    private async ValueTask<string?> ReportAsync(
        Mailbox mailbox, Bounce bounce, IReadOnlyList<string> tenants, string? address, CancellationToken cancellationToken)
    {
        foreach (string tenant in tenants)
        {
            var failure = new DeliveryFailure
            {
                Delivery = bounce.Delivery!, Channel = Channel, Tenant = tenant, Reason = $"Bounced {bounce.Status}".TrimEnd(),
                Address = address,
            };
            try
            {
                if (await feedback.ReportFailureAsync(failure, cancellationToken).ConfigureAwait(false))
                    return tenant;
            }
            catch (UnknownTenantException) when (tenant != mailbox.Tenant)
            {
                // The tenant of another mailbox is not there any more: nothing of it came back.
            }
        }
        return null;
    }
}
