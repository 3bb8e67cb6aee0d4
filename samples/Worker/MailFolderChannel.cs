using ComplaintFlow.Notifications;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>
/// Writes each notice as a file. The file has the id of the notice, which a repeat bears again: a mail that leaves twice is one file.
/// </summary>
internal sealed class MailFolderChannel(IOptions<MailFolderOptions> options, TimeProvider time) : INotificationChannel
{
    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        (Notice notice, string text) = (delivery.Notice, delivery.Text);
        MailFolderOptions mail = options.Value;
        await Task.Delay(mail.Latency, time, cancellationToken);
        string[] lines = [$"X-Sent-By: {mail.Sender}", $"To: {string.Join(", ", notice.Recipients)}",
            $"Subject: {notice.Topic} {notice.Number}", "", text];
        string file = Path.Combine(Directory.CreateDirectory(mail.Folder).FullName, $"{notice.Id}.eml");
        string draft = $"{file}.{mail.Sender}"; // whole or not at all
        await File.WriteAllLinesAsync(draft, lines, cancellationToken);
        File.Move(draft, file, overwrite: true);
        return DeliveryResult.Delivered;
    }
}
