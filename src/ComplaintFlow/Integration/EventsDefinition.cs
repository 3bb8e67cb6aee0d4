using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Integration;

/// <summary>Represents which events other systems get, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads. Without a publisher, no event is written.</remarks>
public sealed record EventsDefinition
{
    /// <summary>The publishers that events leave by, by name.</summary>
    public IReadOnlyDictionary<string, EventPublisherDefinition> Publishers { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, EventPublisherDefinition>.Empty;
}

/// <summary>Represents a publisher of events, as the configuration writes it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record EventPublisherDefinition
{
    /// <summary>
    /// The schedule of a publisher that names none: 17 tries in about two days. The next delay is about as long as all before, so that
    /// events wait no longer than a broker was away.
    /// </summary>
    internal static readonly IReadOnlyList<string> UsualRetry =
        ["5s", "10s", "20s", "40s", "1m", "2m", "5m", "10m", "20m", "40m", "1h", "2h", "4h", "8h", "12h", "24h"];

    /// <summary>The types that the publisher gets (<see cref="IntegrationEventTypes"/>). If there are none, all.</summary>
    public IReadOnlyList<string> Types { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>
    /// The delays between the tries of an event, in elapsed time. After the last one it is given up: it becomes a dead letter, and holds up
    /// the later events of its complaint until it is sent again.
    /// </summary>
    public IReadOnlyList<string> Retry { get; init => field = DefensiveCopy.List(value); } = UsualRetry;
}
