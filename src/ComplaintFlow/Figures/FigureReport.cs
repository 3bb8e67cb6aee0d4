using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>A part of a whole. Where there is nothing to measure there is no value: an empty denominator is not zero per cent.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
public readonly record struct Ratio(decimal Part, decimal Whole)
{
    /// <summary>The part by the whole; null where the whole is zero.</summary>
    public decimal? Value => Whole == 0 ? null : Part / Whole;
}

/// <summary>One figure.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Group">The group of the dimension asked for; null where there is none, or for complaints without such a value.</param>
/// <param name="Of">The target, the outcome, the currency, the base or the band of age; null for all together.</param>
/// <param name="Ratio">Numerator and denominator: for a mean or a quantile the sum and how many; for a count both are the count.</param>
/// <param name="Value">The figure; null where the denominator is zero, except for a count.</param>
public sealed record Figure(Indicator Indicator, string? Group, string? Of, Ratio Ratio, decimal? Value);

/// <summary>Figures of a period.</summary>
public sealed record FigureReport
{
    /// <summary>The first instant of the period.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after the period.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What was written down later was not looked at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>By what the figures are told apart.</summary>
    public required FigureDimension By { get; init; }

    /// <summary>
    /// The figures: every group has every indicator, so that an empty denominator is seen. Ordered by group, indicator and what it is of.
    /// </summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The causes found in cases closed in the period, the most frequent first.</summary>
    public required IReadOnlyList<CommonCause> Causes { get; init; }

    /// <summary>When complaints of which subject area came in.</summary>
    public required IReadOnlyList<ArrivalCount> Arrivals { get; init; }

    /// <summary>The goals whose time the period is in, each with its figure.</summary>
    public required IReadOnlyList<GoalProgress> Goals { get; init; }

    /// <summary>The complaints that may belong here and count nowhere, since what is stored of them cannot be read.</summary>
    public required IReadOnlyList<UnreadableComplaint> Unreadable { get; init; }

    /// <summary>One figure, or null where there is none of that group.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="group">The group; compared by ordinals.</param>
    /// <param name="of">The target, the outcome, the currency, the base or the band of age.</param>
    public Figure? Find(Indicator indicator, string? group = null, string? of = null) =>
        Figures.FirstOrDefault(
            figure => figure.Indicator == indicator && string.Equals(figure.Group, group, StringComparison.Ordinal)
                && string.Equals(figure.Of, of, StringComparison.Ordinal));
}
