namespace ComplaintFlow.Notifications;

/// <summary>Writes notices to a text writer, for trying things out. The default is the console.</summary>
internal sealed class ConsoleChannel(TextWriter writer) : INotificationChannel
{
    public async ValueTask SendAsync(Notice notice, string text, CancellationToken cancellationToken)
    {
        string[] told = [.. notice.Recipients, .. notice.Departments ?? [], .. notice.Persons ?? []];
        await writer.WriteLineAsync($"[{string.Join(", ", told)}] {text}".AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
