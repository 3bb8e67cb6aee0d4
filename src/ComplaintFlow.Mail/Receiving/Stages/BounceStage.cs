using ComplaintFlow.Handling;
using ComplaintFlow.Mail.Receiving.Messages;
using ComplaintFlow.Mail.Receiving.Ports;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>
/// Reports letters that came back. A report that neither has the secret thread of the letter nor names its address changes nothing, since
/// anybody can write one.
/// </summary>
internal sealed class BounceStage(IDeliveryFeedback feedback, IBouncedAddresses addresses) : IMailStage
{
    private const string Channel = "mail"; // by which letters leave

    public async ValueTask<MailOutcome?> RunAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (BounceReader.Read(mail.Message, mail.Mailbox) is not { } bounce)
            return null;
        bool isKnown = bounce is { Delivery: not null, IsFinal: true }
            && await ReportAsync(mail.Mailbox, bounce, cancellationToken).ConfigureAwait(false);
        if (bounce is { IsOfAddress: true, Recipient: { } address } && (isKnown || bounce.ProvenTenant is not null))
            await addresses.AddAsync(address, cancellationToken).ConfigureAwait(false);
        return MailOutcome.Bounce;
    }

    private async ValueTask<bool> ReportAsync(Mailbox mailbox, Bounce bounce, CancellationToken cancellationToken)
    {
        if (bounce.ProvenTenant is null && bounce.Recipient is null)
            return false;
        foreach (string tenant in bounce.ProvenTenant is { } proven ? [proven] : mailbox.Tenants)
        {
            var failure = new DeliveryFailure
            {
                Delivery = bounce.Delivery!, Channel = Channel, Tenant = tenant, Reason = $"Bounced {bounce.Status}".TrimEnd(),
                Address = bounce.ProvenTenant is null ? bounce.Recipient : null,
            };
            try
            {
                if (await feedback.ReportFailureAsync(failure, cancellationToken).ConfigureAwait(false))
                    return true;
            }
            catch (UnknownTenantException) when (tenant != mailbox.Tenant)
            {
                // The tenant of another mailbox is not there any more: nothing of it came back.
            }
        }
        return false;
    }
}
