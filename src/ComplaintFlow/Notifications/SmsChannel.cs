using ComplaintFlow.Complaints;

namespace ComplaintFlow.Notifications;

/// <summary>
/// Sends deliveries to people by text message: notices by their short text, and what a person has said in full. Thread-safe if the
/// sender is.
/// </summary>
internal sealed class SmsChannel(ISmsSender sender) : INotificationChannel
{
    /// <summary>What is longer is no text message any more: the next contact gets it.</summary>
    private const int Longest = 1_000;

    public ContactKind? Reaches => ContactKind.Phone;

    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Recipient?.AddressOf(ContactKind.Phone) is not { } number)
            return DeliveryResult.Rejected("NoAddress");
        string text = delivery is { Notice.Says: true, Letter: { } letter } ? letter.Text : delivery.Text;
        if (text.Length > Longest)
            return DeliveryResult.Rejected("TooLong");
        var message = new SmsMessage
        {
            Id = delivery.Id, Number = number, Text = text, Topic = delivery.Notice.Topic, ComplaintNumber = delivery.Notice.Number,
            Language = delivery.Letter?.Language ?? delivery.Recipient.Language, Tenant = delivery.Notice.Tenant,
        };
        return await sender.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
