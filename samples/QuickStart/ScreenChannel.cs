using ComplaintFlow.Notifications;

namespace QuickStart;

/// <summary>
/// A channel for notices, as an e-mail or chat channel would be: it gets the notice as data and as text. This one shows it on the screen.
/// </summary>
internal sealed class ScreenChannel(Screen screen) : INotificationChannel
{
    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        screen.Noticed(delivery.Notice);
        return new(DeliveryResult.Delivered);
    }
}
