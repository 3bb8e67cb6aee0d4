using System.Collections.Concurrent;

namespace ComplaintFlow.Webhooks.Sending;

/// <summary>Remembers the endpoints that are gone, on this host, for a day. Thread-safe.</summary>
internal sealed class DisabledEndpoints(TimeProvider time)
{
    /// <summary>How long nothing is sent to an endpoint that is gone.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of those that get nothing at present.</summary>
    public IReadOnlyList<string> Names => [.. _until.Keys.Where(Has).Order(StringComparer.Ordinal)];

    public void Add(string endpoint) => _until[endpoint] = time.GetUtcNow() + Duration;

    public bool Has(string endpoint) => _until.TryGetValue(endpoint, out DateTimeOffset until) && time.GetUtcNow() < until;
}
