using MailKit.Net.Smtp;

namespace ComplaintFlow.Mail.Sending;

/// <summary>A connection to the server, and since when nobody has used it.</summary>
internal sealed record SmtpSession(SmtpClient Client, DateTimeOffset LastUsed);
