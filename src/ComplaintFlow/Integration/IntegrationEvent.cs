using ComplaintFlow.Complaints;

namespace ComplaintFlow.Integration;

/// <summary>Represents an event for other systems: one thing that happened to one complaint.</summary>
/// <remarks>Immutable, and safe to share between threads. An event holds no personal data and no text that somebody has written.</remarks>
public sealed record IntegrationEvent
{
    /// <summary>The id, unique among all events. A repeated event has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The type, one of <see cref="IntegrationEventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The tenant to which the complaint belongs.</summary>
    public required string Tenant { get; init; }

    /// <summary>The id of the complaint.</summary>
    public required ComplaintId ComplaintId { get; init; }

    /// <summary>The number of the complaint.</summary>
    public required string Number { get; init; }

    /// <summary>The version of the complaint after the decision that caused the event. Events of one decision have the same one.</summary>
    public required long Version { get; init; }

    /// <summary>The instant of the decision (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The content as UTF-8 JSON, of the schema of its type. It repeats what stands above.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>How often it was tried, including this time.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Returns the type and the id.</summary>
    /// <returns>Such as <c>complaint.closed.v1 0197…-3-e0</c>.</returns>
    public override string ToString() => $"{Type} {Id}";
}
