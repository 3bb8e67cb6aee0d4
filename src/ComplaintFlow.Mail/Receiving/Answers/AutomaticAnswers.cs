using System.Globalization;
using System.Security.Cryptography;
using ComplaintFlow.Mail.Sending;
using ComplaintFlow.Mail.Threads;
using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Answers;

/// <summary>Sends answers by the server that sends letters, marked as automatic (RFC 3834). Thread-safe.</summary>
internal sealed class AutomaticAnswers(MailOptions options, SmtpPool pool, ISuppressionList suppressed, TimeProvider time)
    : IAutomaticAnswers
{
    private const int Megabyte = 1_048_576;

    public async ValueTask SendAsync(AutomaticAnswer answer, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryRead(answer.To, out string? address)
            || await suppressed.ContainsAsync(answer.Tenant, address, cancellationToken).ConfigureAwait(false))
            return;
        using MimeMessage message = Compose(answer, address);
        await pool.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private MimeMessage Compose(AutomaticAnswer answer, string address)
    {
        var from = new MailboxAddress(MailLine.Of(options.Name ?? ""), options.From!);
        bool isChinese = answer.Language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
        var message = new MimeMessage
        {
            Date = time.GetUtcNow(),
            Subject = (isChinese ? "自动回复：" : "Automatic reply: ") + MailLine.Of(answer.Subject),
            MessageId = MailIds.OfMail($"answer-{RandomNumberGenerator.GetHexString(32, lowercase: true)}", from.Domain),
            Body = new TextPart("plain") { Text = isChinese ? Chinese(answer.MaxSize) : English(answer.MaxSize) },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-replied");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (answer.MessageId is { Length: > 0 } id)
        {
            message.InReplyTo = id;
            message.References.Add(id);
        }
        return message;
    }

    private static string English(long size) => string.Create(CultureInfo.InvariantCulture, $"""
        Your mail is larger than {Math.Max(1, size / Megabyte)} MB. It is kept, but it was not read automatically, so
        that it may take longer until you hear from us.

        Please send it again without large attachments, or in several mails.

        This is an automatic reply.
        """);

    private static string Chinese(long size) => string.Create(CultureInfo.InvariantCulture, $"""
        您的邮件超过 {Math.Max(1, size / Megabyte)} MB。邮件已保留，但系统未能自动读取，因此答复可能会有延迟。

        请去掉较大的附件后重新发送，或分成几封邮件发送。

        本邮件由系统自动发送。
        """);
}
