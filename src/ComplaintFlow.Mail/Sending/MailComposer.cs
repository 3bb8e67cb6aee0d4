using ComplaintFlow.Mail.Templates;
using ComplaintFlow.Mail.Threads;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using MimeKit.Text;

namespace ComplaintFlow.Mail.Sending;

/// <summary>Makes the mail of a delivery. Thread-safe.</summary>
internal sealed partial class MailComposer(
    MailOptions options, MailTemplates templates, TimeProvider time, ILogger<MailComposer>? logger = null)
{
    private const int LongestSubject = 200;

    private readonly ILogger _logger = logger ?? NullLogger<MailComposer>.Instance;
    private readonly byte[] _key = Convert.FromBase64String(options.Key!);
    private readonly MailboxAddress _from = new(MailLine.Of(options.Name ?? ""), options.From!);
    private readonly string _reply = options.ReplyTo ?? options.From!;

    /// <summary>Makes the mail.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="address">The address of the recipient, which was read before.</param>
    public MimeMessage Compose(Delivery delivery, string address)
    {
        (Notice notice, Letter? letter) = (delivery.Notice, delivery.Letter);
        string text = letter?.Text ?? delivery.Text;
        string language = letter?.Language ?? delivery.Recipient?.Language ?? "en";
        string subject = Subject(letter?.Subject ?? text, notice.Number);
        string? html = templates.Render(new MailText(subject, text, language, notice, letter?.Kind, options.Name ?? ""));
        if (html is null)
            LogNoHtml(delivery.Id);
        var message = new MimeMessage
        {
            Date = time.GetUtcNow(), Subject = subject, MessageId = MailIds.OfMail(delivery.Id, _from.Domain),
            Body = Body(text, html, language),
        };
        message.From.Add(_from);
        message.To.Add(new MailboxAddress("", address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (notice.ComplaintId is { } id)
            AddThread(message, new ComplaintKey(notice.Tenant, id), isForComplainant: letter is not null);
        return message;
    }

    /// <summary>Puts the mails of a complaint into one thread, and replies of the complainant to the complaint.</summary>
    private void AddThread(MimeMessage message, ComplaintKey complaint, bool isForComplainant)
    {
        if (!isForComplainant)
            return; // whoever knows the mark of a complaint can write for the complainant
        string thread = MailIds.OfThread(complaint, _key, _from.Domain);
        message.InReplyTo = thread;
        message.References.Add(thread);
        int at = _reply.LastIndexOf('@');
        message.ReplyTo.Add(new MailboxAddress(
            _from.Name, $"{_reply[..at]}+{ReplyToken.Create(complaint, _key)}{_reply[at..]}"));
    }

    private static MultipartAlternative Body(string text, string? html, string language)
    {
        var body = new MultipartAlternative { new TextPart(TextFormat.Plain) { Text = text } };
        if (html is not null)
            body.Add(new TextPart(TextFormat.Html) { Text = html });
        foreach (MimeEntity part in body)
            part.Headers.Add(HeaderId.ContentLanguage, language);
        return body;
    }

    /// <summary>The first line, with the number of the complaint in it.</summary>
    private static string Subject(string text, string number)
    {
        string line = MailLine.Of(text.TrimStart());
        if (line.Length > LongestSubject)
            line = line[..(char.IsHighSurrogate(line[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)] + "\u2026";
        return number.Length == 0 || line.Contains(number, StringComparison.Ordinal) ? line : $"{line} [{number}]";
    }

    [LoggerMessage(1401, LogLevel.Warning, "The template made no HTML for mail {Id}: it takes too many steps. The mail leaves as text.")]
    private partial void LogNoHtml(string id);
}
