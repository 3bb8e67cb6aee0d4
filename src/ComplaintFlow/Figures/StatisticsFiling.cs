namespace ComplaintFlow.Figures;

/// <summary>Specifies the state of the statistics of a month.</summary>
public enum FilingState
{
    /// <summary>Not required: the month is not over, or lies before the duty began.</summary>
    NotOwed,

    /// <summary>To be prepared.</summary>
    Open,

    /// <summary>Prepared, and to be reviewed by another person.</summary>
    Submitted,

    /// <summary>Filed.</summary>
    Filed,
}

/// <summary>Represents the duty to file the statistics of one month.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record StatisticsFiling
{
    /// <summary>The month.</summary>
    public required StatisticsMonth Month { get; init; }

    /// <summary>The instant at which the month is over.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The last instant at which filing is in time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The state of the statistics.</summary>
    public required FilingState State { get; init; }

    /// <summary>Whether the statistics were filed after the due instant, or are past due and not filed.</summary>
    public required bool IsLate { get; init; }

    /// <summary>All steps in order. Steps that were returned stay.</summary>
    public required IReadOnlyList<FilingStep> Steps { get; init; }

    /// <summary>
    /// The number of the first step that is not as it was written, or <see langword="null"/> if all are. The step was changed, moved or
    /// removed, and later steps are not given.
    /// </summary>
    public int? FirstBadStep { get; init; }

    /// <summary>Gets the statistics that were submitted last, as they were then, or <see langword="null"/> if there are none.</summary>
    public MonthlyStatistics? Statistics => Steps.LastOrDefault(step => step.Kind == FilingStepKind.Prepared)?.Statistics;
}

/// <summary>Specifies a step of a filing.</summary>
public enum FilingStepKind
{
    /// <summary>Prepared and submitted.</summary>
    Prepared,

    /// <summary>Returned by the reviewer.</summary>
    Returned,

    /// <summary>Approved, and thereby filed.</summary>
    Approved,
}

/// <summary>Represents a step of a filing.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="By">The id of the actor who did it.</param>
/// <param name="At">The instant.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record FilingStep(FilingStepKind Kind, string By, DateTimeOffset At)
{
    /// <summary>The reason why the statistics were returned.</summary>
    public string? Reason { get; init; }

    /// <summary>The statistics that were submitted.</summary>
    public MonthlyStatistics? Statistics { get; init; }
}

/// <summary>Represents the result of a step.</summary>
/// <param name="Filing">The state of the duty now.</param>
/// <param name="Refusals">The reasons why nothing was done. It is empty if the step was done.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record FilingOutcome(StatisticsFiling Filing, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Gets whether the step was done.</summary>
    public bool IsAccepted => Refusals.Count == 0;
}
