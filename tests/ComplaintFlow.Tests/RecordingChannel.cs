using System.Collections.Concurrent;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Tests;

/// <summary>Keeps what is sent; fails where a test says so.</summary>
internal sealed class RecordingChannel : INotificationChannel
{
    private readonly ConcurrentQueue<(Notice Notice, string Text)> _sent = new();

    /// <summary>Asked before each notice; an exception is what the channel throws.</summary>
    public Func<Notice, Exception?> Fault { get; set; } = _ => null;

    /// <summary>Told after each notice.</summary>
    public Action<Notice> Told { get; set; } = _ => { };

    public IReadOnlyList<(Notice Notice, string Text)> Sent => [.. _sent];

    public IEnumerable<Notice> Notices(string topic) => Sent.Select(sent => sent.Notice).Where(notice => notice.Topic == topic);

    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        (Notice notice, string text) = (delivery.Notice, delivery.Text);
        if (Fault(notice) is { } fault)
            throw fault;
        _sent.Enqueue((notice, text));
        Told(notice);
        return new(DeliveryResult.Delivered);
    }
}
