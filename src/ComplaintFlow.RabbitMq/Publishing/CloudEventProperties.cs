using System.Globalization;
using ComplaintFlow.Integration;
using RabbitMQ.Client;

namespace ComplaintFlow.RabbitMq.Publishing;

/// <summary>
/// Writes events as CloudEvents 1.0 in binary mode: the body is the data, and the attributes are headers. The binding of CloudEvents is for
/// AMQP 1.0, whose application properties are the headers of the protocol that RabbitMQ speaks here.
/// </summary>
internal static class CloudEventProperties
{
    public static BasicProperties Of(IntegrationEvent published, RabbitMqOptions options)
    {
        string type = $"{options.TypePrefix}.{published.Type}";
        return new BasicProperties
        {
            Persistent = true,
            MessageId = published.Id,
            Type = type,
            ContentType = "application/json",
            ContentEncoding = "utf-8",
            Timestamp = new AmqpTimestamp(published.At.ToUnixTimeSeconds()),
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["cloudEvents_specversion"] = "1.0",
                ["cloudEvents_id"] = published.Id,
                ["cloudEvents_source"] = options.Source,
                ["cloudEvents_type"] = type,
                ["cloudEvents_subject"] = published.Number,
                ["cloudEvents_time"] = published.At.ToString("O", CultureInfo.InvariantCulture),
                ["cloudEvents_partitionkey"] = published.ComplaintId.ToString(),
            },
        };
    }
}
