using MimeKit;

namespace ComplaintFlow.Mail.Receiving.Messages;

/// <summary>Tells invitations, and answers to them, which programs send as mails. A calendar that is only attached is none.</summary>
internal static class CalendarInvitation
{
    private const int MostParts = 20;
    private const string CalendarClass = "urn:content-classes:calendarmessage";

    public static bool Is(MimeMessage message)
    {
        if (string.Equals(message.Headers["Content-Class"]?.Trim(), CalendarClass, StringComparison.OrdinalIgnoreCase))
            return true;
        return message.Body switch
        {
            MultipartAlternative choice => choice.Take(MostParts).Any(IsCalendar),
            Multipart parts => parts.FirstOrDefault() is MultipartAlternative first && first.Take(MostParts).Any(IsCalendar),
            { } single => IsCalendar(single),
            null => false,
        };
    }

    private static bool IsCalendar(MimeEntity part) =>
        part.ContentType.IsMimeType("text", "calendar") && part.ContentType.Parameters.Contains("method") && !part.IsAttachment;
}
