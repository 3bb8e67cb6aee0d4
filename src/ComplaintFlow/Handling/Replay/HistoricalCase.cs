using ComplaintFlow.Collections;

namespace ComplaintFlow.Handling.Replay;

/// <summary>Represents a past complaint from another system.</summary>
public sealed record HistoricalCase
{
    /// <summary>The id in the other system. It becomes the number of the replayed complaint.</summary>
    public required string Id { get; init; }

    /// <summary>The intake. <see cref="Intake.ReceivedAt"/> is required; the text may be missing.</summary>
    public required Intake Intake { get; init; }

    /// <summary>
    /// The events, which are played in the order of time. Events of the same instant keep the given order; events before the
    /// receipt are played at the receipt.
    /// </summary>
    public IReadOnlyList<HistoricalEvent> Events { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Represents an event of a past complaint.</summary>
/// <param name="At">The instant.</param>
/// <param name="Name">The name of a milestone or of a trigger.</param>
/// <param name="IsTrigger">Whether it fires a trigger. A milestone meets and starts targets, and changes no state.</param>
public sealed record HistoricalEvent(DateTimeOffset At, string Name, bool IsTrigger = false);
