using ComplaintFlow.Complaints;

namespace ComplaintFlow.Figures;

/// <summary>Represents a row of the statistics of a month.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. <see cref="Opening"/> + <see cref="Received"/> + <see cref="Reopened"/> −
/// <see cref="Closed"/> − <see cref="Withdrawn"/> = <see cref="Closing"/>.
/// </remarks>
public sealed record MonthlyRow
{
    /// <summary>The department. It is <see langword="null"/> for complaints without one, and in the total.</summary>
    public string? Department { get; init; }

    /// <summary>The subject area. It is <see langword="null"/> for complaints without one, and in the total.</summary>
    public string? Category { get; init; }

    /// <summary>The tier. It is <see langword="null"/> for complaints without one, and in the total.</summary>
    public string? Tier { get; init; }

    /// <summary>The number of complaints open when the month began.</summary>
    public required long Opening { get; init; }

    /// <summary>The number of complaints received.</summary>
    public required long Received { get; init; }

    /// <summary>The number of complaints accepted.</summary>
    public required long Accepted { get; init; }

    /// <summary>The number of complaints rejected.</summary>
    public required long Rejected { get; init; }

    /// <summary>The number of complaints withdrawn.</summary>
    public required long Withdrawn { get; init; }

    /// <summary>The number of complaints closed, without withdrawals.</summary>
    public required long Closed { get; init; }

    /// <summary>The number of complaints closed by outcome, in the order of the names.</summary>
    public required IReadOnlyList<OutcomeCount> Outcomes { get; init; }

    /// <summary>The number of complaints reopened.</summary>
    public required long Reopened { get; init; }

    /// <summary>The number of complaints open when the month ended.</summary>
    public required long Closing { get; init; }

    /// <summary>The number of complaints past due among those open when the month ended.</summary>
    public required long Overdue { get; init; }

    /// <summary>The share of first answers in time.</summary>
    public required Ratio FirstResponseOnTime { get; init; }

    /// <summary>The share of targets met in time, for all targets together.</summary>
    public required Ratio OnTime { get; init; }

    /// <summary>The median time from receipt to closing in days, or <see langword="null"/> if no complaint was closed.</summary>
    public required decimal? MedianDays { get; init; }

    /// <summary>The share of complaints closed within eight weeks.</summary>
    public required Ratio ClosedWithinEightWeeks { get; init; }

    /// <summary>
    /// The share of complaints closed before the end of the third working day after the receipt. It is empty if no calendar was named.
    /// </summary>
    public Ratio ClosedWithinThreeWorkingDays { get; init; }

    /// <summary>The share of complaints found justified, at least in part.</summary>
    public required Ratio Upheld { get; init; }

    /// <summary>The compensation that was agreed, one amount for each currency.</summary>
    [BusinessSecret]
    public required IReadOnlyList<Money> Redress { get; init; }

    /// <summary>The number of complaints by people who had complained of the same subject area before.</summary>
    public required long Repeat { get; init; }

    /// <summary>The share of accepted complaints that were escalated to management or to a higher tier.</summary>
    public required Ratio Escalated { get; init; }

    /// <summary>The share of closed complaints that went to mediation, arbitration, court or an authority.</summary>
    public required Ratio External { get; init; }

    /// <summary>The marks for the result: their sum and their number. The value is the mean, from 1 to 5.</summary>
    public required Ratio Satisfaction { get; init; }

    /// <summary>The most frequent causes, at most three.</summary>
    public required IReadOnlyList<string> TopCauses { get; init; }

    /// <summary>Returns department, subject area and tier. Amounts are left out, because they may be a secret.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Department} {Category} {Tier}".Trim();
}

/// <summary>Represents the number of complaints that were closed with an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">The number of complaints.</param>
public sealed record OutcomeCount(string Outcome, long Count);
