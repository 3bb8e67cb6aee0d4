using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>Makes the messages that come of a notice.</summary>
internal static class DeliveryMessages
{
    /// <summary>Makes a delivery. Its id follows from the notice and the endpoint, so that it is the same whoever makes it.</summary>
    public static OutgoingMessage Delivery(ComplaintKey key, Notice notice, string channel, string endpoint, DateTimeOffset now) =>
        new(
            key, IdOf(notice.Id, channel, endpoint), MessageKind.Delivery, notice.Topic, now,
            JsonSerializer.SerializeToUtf8Bytes(notice, NoticeJson.Default.Notice))
        {
            Channel = channel,
            Endpoint = endpoint,
        };

    /// <summary>Gets the id of the delivery of a notice to an endpoint.</summary>
    public static string IdOf(string notice, string channel, string endpoint)
    {
        byte[] place = SHA256.HashData(Encoding.UTF8.GetBytes(channel.ToUpperInvariant() + "\n" + endpoint));
        return string.Create(CultureInfo.InvariantCulture, $"{notice}.{Convert.ToHexStringLower(place.AsSpan(0, 8))}");
    }

    /// <summary>Reads the notice of a delivery, or of the message that it comes of.</summary>
    /// <exception cref="JsonException">The message has none.</exception>
    public static Notice NoticeOf(OutgoingMessage message)
    {
        Notice notice = JsonSerializer.Deserialize(message.Payload.Span, NoticeJson.Default.Notice)
            ?? throw new JsonException("A notice is an object.");
        return notice with
        {
            Tenant = message.Key.Tenant,
            Items = notice.Items is { } items ? [.. items.Select(item => item with { Tenant = message.Key.Tenant })] : null,
        };
    }

    /// <summary>Makes the report that a notice to the complainant was delivered, or not.</summary>
    public static OutgoingMessage Report(ComplaintKey key, Notice notice, string? channel, string? reason, DateTimeOffset now) =>
        Report(key, new DeliveryReport(notice.Id, notice.Version, notice.Topic, channel, reason), now);

    /// <summary>Makes the message of a report.</summary>
    public static OutgoingMessage Report(ComplaintKey key, DeliveryReport report, DateTimeOffset now) =>
        new(
            key, $"{report.Notice}-{(report.Reason is null ? "delivered" : "undeliverable")}", MessageKind.Internal,
            DeliveryReport.MessageTopic, now, JsonSerializer.SerializeToUtf8Bytes(report, DeliveryReportJson.Default.DeliveryReport));
}
