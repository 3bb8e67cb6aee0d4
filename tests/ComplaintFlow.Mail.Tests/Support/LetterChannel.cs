using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>Keeps the letters that leave.</summary>
internal sealed class LetterChannel : INotificationChannel
{
    private readonly List<Delivery> _sent = [];

    public ContactKind? Reaches => ContactKind.Email;

    public IReadOnlyList<Delivery> Sent => _sent;

    public Func<Delivery, Task>? WhenSent { get; set; }

    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        _sent.Add(delivery);
        if (WhenSent is not null)
            await WhenSent(delivery);
        return DeliveryResult.Delivered;
    }
}
