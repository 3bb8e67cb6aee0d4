using ComplaintFlow.Notifications;

namespace StatelessShop;

/// <summary>Takes the notices of the library. This shop tells its customers itself, so nothing leaves.</summary>
internal sealed class ShopLetters : INotificationChannel
{
    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken) => new(DeliveryResult.Delivered);
}
