using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Integration;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Hosting.Delivering;

/// <summary>
/// Makes an event into one for each publisher that the rules send it to, whether this host has the publisher or not: the rules are those of
/// all hosts.
/// </summary>
internal static class EventDeliveries
{
    /// <summary>Makes what comes of an event. The ids follow from it, so that they are the same whoever makes them.</summary>
    public static IReadOnlyList<OutgoingMessage> Of(OutgoingMessage message, EventRules rules, DateTimeOffset now) =>
        [.. rules.PublishersOf(message.Topic).Select(publisher => message with
        {
            Id = $"{message.Id}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publisher)).AsSpan(0, 8))}",
            Channel = publisher,
            CreatedAt = now,
        })];

    /// <summary>Reads the event.</summary>
    /// <exception cref="System.Text.Json.JsonException">The message has none.</exception>
    public static IntegrationEvent EventOf(OutgoingMessage message, int attempt)
    {
        var data = EventData.Read(message.Payload.Span);
        return new IntegrationEvent
        {
            Id = data.EventId,
            Type = message.Topic,
            Tenant = message.Key.Tenant,
            ComplaintId = message.Key.Id,
            Number = data.Number,
            Version = data.Version,
            At = data.At,
            Data = message.Payload,
            Attempt = attempt,
        };
    }
}
