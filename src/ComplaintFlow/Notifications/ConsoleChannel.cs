namespace ComplaintFlow.Notifications;

/// <summary>Writes notices to a text writer, the console by default: for trying things out.</summary>
internal sealed class ConsoleChannel(TextWriter writer) : INotificationChannel
{
    public async ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken) =>
        await writer.WriteLineAsync($"[{string.Join(", ", [.. notice.Recipients, .. notice.Departments ?? [], .. notice.Persons ?? []])}] {text}".AsMemory(), cancellationToken).ConfigureAwait(false);
}
