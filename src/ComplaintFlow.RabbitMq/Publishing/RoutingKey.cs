using System.Text;
using ComplaintFlow.Integration;

namespace ComplaintFlow.RabbitMq.Publishing;

/// <summary>Makes the routing keys of events from a pattern.</summary>
internal static class RoutingKey
{
    private const int Longest = 255; // bytes, as the protocol has it
    private const int LongestTenant = 63;

    public static string Of(string pattern, IntegrationEvent published) => pattern
        .Replace("{type}", published.Type, StringComparison.Ordinal).Replace("{tenant}", published.Tenant, StringComparison.Ordinal);

    /// <summary>What is wrong with a pattern and what to write, or null if it can be used.</summary>
    public static string? Problem(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern.Any(char.IsControl))
            return "There is no routing key, or it has control characters. Write one, such as {type} or {tenant}.{type}.";
        string filled = pattern.Replace("{type}", IntegrationEventTypes.All.MaxBy(static type => type.Length)!, StringComparison.Ordinal)
            .Replace("{tenant}", new string('t', LongestTenant), StringComparison.Ordinal);
        if (filled.AsSpan().ContainsAny('{', '}'))
            return "The routing key has braces with something else than {type} or {tenant}. Write only these.";
        return Encoding.UTF8.GetByteCount(filled) <= Longest ? null
            : $"The routing key may have more than {Longest} bytes. Write a shorter one.";
    }
}
