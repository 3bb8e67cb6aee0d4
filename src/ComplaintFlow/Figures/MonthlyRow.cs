using ComplaintFlow.Complaints;

namespace ComplaintFlow.Figures;

/// <summary>
/// A row of the statistics of a month. <see cref="Opening"/> + <see cref="Received"/> + <see cref="Reopened"/> − <see cref="Closed"/> −
/// <see cref="Withdrawn"/> = <see cref="Closing"/>.
/// </summary>
public sealed record MonthlyRow
{
    /// <summary>The department; null where complaints have none, and in the total.</summary>
    public string? Department { get; init; }

    /// <summary>The subject area; null where complaints have none, and in the total.</summary>
    public string? Category { get; init; }

    /// <summary>The tier; null where complaints have none, and in the total.</summary>
    public string? Tier { get; init; }

    /// <summary>Open when the month began.</summary>
    public required long Opening { get; init; }

    /// <summary>Received.</summary>
    public required long Received { get; init; }

    /// <summary>Accepted.</summary>
    public required long Accepted { get; init; }

    /// <summary>Rejected.</summary>
    public required long Rejected { get; init; }

    /// <summary>Withdrawn.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>Closed, withdrawals not among them.</summary>
    public required long Closed { get; init; }

    /// <summary>Closed, by outcome, in the order of the names.</summary>
    public required IReadOnlyList<OutcomeCount> Outcomes { get; init; }

    /// <summary>Opened again.</summary>
    public required long Reopened { get; init; }

    /// <summary>Open when the month ended.</summary>
    public required long Closing { get; init; }

    /// <summary>Of those open when the month ended, how many were past due.</summary>
    public required long Overdue { get; init; }

    /// <summary>First answers in time.</summary>
    public required Ratio FirstResponseOnTime { get; init; }

    /// <summary>Promises of the complaints kept, all targets together.</summary>
    public required Ratio OnTime { get; init; }

    /// <summary>From receipt to closing: the median, in days; null where none was closed.</summary>
    public required decimal? MedianDays { get; init; }

    /// <summary>Closed within eight weeks.</summary>
    public required Ratio ClosedWithinEightWeeks { get; init; }

    /// <summary>Closed before the third working day after the receipt was over; nothing where no calendar was named.</summary>
    public Ratio ClosedWithinThreeWorkingDays { get; init; }

    /// <summary>Found right, at least in part.</summary>
    public required Ratio Upheld { get; init; }

    /// <summary>What was agreed to be paid, an amount for each currency.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public required IReadOnlyList<Money> Redress { get; init; }

    /// <summary>Received from somebody who had complained of the same subject area before.</summary>
    public required long Repeat { get; init; }

    /// <summary>Accepted and escalated, to management or to a higher tier.</summary>
    public required Ratio Escalated { get; init; }

    /// <summary>Closed, and gone to mediation, arbitration, court or an authority.</summary>
    public required Ratio External { get; init; }

    /// <summary>The marks for the result: their sum and how many; the value is the mean, from 1 to 5.</summary>
    public required Ratio Satisfaction { get; init; }

    /// <summary>The most frequent causes, three at most.</summary>
    public required IReadOnlyList<string> TopCauses { get; init; }

    /// <summary>What it is about: what was paid may be a secret.</summary>
    public override string ToString() => $"{Department} {Category} {Tier}".Trim();
}

/// <summary>How many were closed with an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">How many.</param>
public sealed record OutcomeCount(string Outcome, long Count);
