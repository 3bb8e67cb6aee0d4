namespace ComplaintFlow.Figures;

/// <summary>How far the statistics of a month are.</summary>
public enum FilingState
{
    /// <summary>The month is not over, or lies before the duty began.</summary>
    NotOwed,

    /// <summary>To be prepared.</summary>
    Open,

    /// <summary>Prepared, and to be reviewed by somebody else.</summary>
    Submitted,

    /// <summary>Filed.</summary>
    Filed,
}

/// <summary>The duty to file the statistics of one month.</summary>
public sealed record StatisticsFiling
{
    /// <summary>The month.</summary>
    public required StatisticsMonth Month { get; init; }

    /// <summary>The instant at which the month is over.</summary>
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>The last instant at which it is filed in time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How far it is.</summary>
    public required FilingState State { get; init; }

    /// <summary>Whether it was filed after the due instant, or is not filed and past due.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Everything that was done, in order: what was sent back stays.</summary>
    public required IReadOnlyList<FilingStep> Steps { get; init; }

    /// <summary>
    /// The number of the first step that is not as it was written down: it was changed, moved or removed, and what came after it is not
    /// told. Null where all are.
    /// </summary>
    public int? FirstBadStep { get; init; }

    /// <summary>What was submitted last, as it was then; null before.</summary>
    public MonthlyStatistics? Statistics => Steps.LastOrDefault(step => step.Kind == FilingStepKind.Prepared)?.Statistics;
}

/// <summary>What was done.</summary>
public enum FilingStepKind
{
    /// <summary>Prepared and submitted.</summary>
    Prepared,

    /// <summary>Sent back.</summary>
    Returned,

    /// <summary>Approved, and so filed.</summary>
    Approved,
}

/// <summary>A step of a filing.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="By">Who did it: the id of an actor.</param>
/// <param name="At">The instant.</param>
public sealed record FilingStep(FilingStepKind Kind, string By, DateTimeOffset At)
{
    /// <summary>Why it was sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>What was submitted.</summary>
    public MonthlyStatistics? Statistics { get; init; }
}

/// <summary>What came of a step.</summary>
/// <param name="Filing">How the duty stands now.</param>
/// <param name="Refusals">Why nothing was done; none where it was.</param>
public sealed record FilingOutcome(StatisticsFiling Filing, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Whether it was done.</summary>
    public bool IsAccepted => Refusals.Count == 0;
}
