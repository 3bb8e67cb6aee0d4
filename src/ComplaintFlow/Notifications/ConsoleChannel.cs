namespace ComplaintFlow.Notifications;

/// <summary>Writes notices to a text writer, for trying things out. The default is the console.</summary>
internal sealed class ConsoleChannel(TextWriter writer) : INotificationChannel
{
    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Notice notice = delivery.Notice;
        string[] told = [.. notice.Recipients, .. notice.Departments ?? [], .. notice.Persons ?? []];
        await writer.WriteLineAsync($"[{string.Join(", ", told)}] {delivery.Text}".AsMemory(), cancellationToken).ConfigureAwait(false);
        return DeliveryResult.Delivered;
    }
}
