using ComplaintFlow.Collections;

namespace ComplaintFlow.Handling.Replay;

/// <summary>A complaint of the past, as some other system has kept it.</summary>
public sealed record HistoricalCase
{
    /// <summary>The id that the other system gave it; becomes the number of the replayed complaint.</summary>
    public required string Id { get; init; }

    /// <summary>The complaint as it came in. <see cref="Intake.ReceivedAt"/> is required; a missing text is not.</summary>
    public required Intake Intake { get; init; }

    /// <summary>
    /// What happened to it. Played by time; events of the same instant in the order given; those before the receipt, at the receipt.
    /// </summary>
    public IReadOnlyList<HistoricalEvent> Events { get; init => field = DefensiveCopy.List(value); } = [];
}

/// <summary>Something that happened to a complaint of the past.</summary>
/// <param name="At">When.</param>
/// <param name="Name">The name of a milestone or of a trigger.</param>
/// <param name="IsTrigger">Whether it fires a trigger. A milestone meets and starts targets, and changes no state.</param>
public sealed record HistoricalEvent(DateTimeOffset At, string Name, bool IsTrigger = false);
