namespace ComplaintFlow.Notifications;

/// <summary>Writes notices to a text writer, the console by default: for trying things out.</summary>
internal sealed class ConsoleChannel(TextWriter writer) : INotificationChannel
{
    public async ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken)
    {
        string[] told = [.. notice.Recipients, .. notice.Departments ?? [], .. notice.Persons ?? []];
        await writer.WriteLineAsync($"[{string.Join(", ", told)}] {text}".AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
