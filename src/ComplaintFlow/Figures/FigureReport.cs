using ComplaintFlow.Storage;

namespace ComplaintFlow.Figures;

/// <summary>Represents a part of a whole. If the whole is zero, there is no value: it is not zero per cent.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
public readonly record struct Ratio(decimal Part, decimal Whole)
{
    /// <summary>Gets the part divided by the whole, or <see langword="null"/> if the whole is zero.</summary>
    public decimal? Value => Whole == 0 ? null : Part / Whole;
}

/// <summary>Represents one figure.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Group">
/// The group in the requested dimension. It is <see langword="null"/> if there is none, and for complaints without a value in the
/// dimension.
/// </param>
/// <param name="Of">
/// The target, the outcome, the currency, the base or the band of age, or <see langword="null"/> for all together.
/// </param>
/// <param name="Ratio">
/// Numerator and denominator. For a mean or a quantile they are the sum and the number of observations; for a count both are the count.
/// </param>
/// <param name="Value">The figure. It is <see langword="null"/> if the denominator is zero, except for a count.</param>
public sealed record Figure(Indicator Indicator, string? Group, string? Of, Ratio Ratio, decimal? Value);

/// <summary>Represents the figures of a period.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record FigureReport
{
    /// <summary>The first instant of the period.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after the period.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The instant of observation. Everything that was recorded later is ignored.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The dimension by which the figures are grouped.</summary>
    public required FigureDimension By { get; init; }

    /// <summary>The figures, in the order of group, indicator and <see cref="Figure.Of"/>.</summary>
    /// <remarks>Every group has every indicator, so that an empty denominator is visible.</remarks>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The causes found in cases that were closed in the period, the most frequent first.</summary>
    public required IReadOnlyList<CommonCause> Causes { get; init; }

    /// <summary>The arrivals by subject area and time.</summary>
    public required IReadOnlyList<ArrivalCount> Arrivals { get; init; }

    /// <summary>The goals that apply to the period, each with its figure.</summary>
    public required IReadOnlyList<GoalProgress> Goals { get; init; }

    /// <summary>The complaints that may belong to the period but do not count, because their stored data cannot be read.</summary>
    public required IReadOnlyList<UnreadableComplaint> Unreadable { get; init; }

    /// <summary>Finds one figure.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="group">The group. Names are compared ordinally.</param>
    /// <param name="of">The target, the outcome, the currency, the base or the band of age.</param>
    /// <returns>The figure, or <see langword="null"/> if there is none.</returns>
    public Figure? Find(Indicator indicator, string? group = null, string? of = null) =>
        Figures.FirstOrDefault(
            figure => figure.Indicator == indicator && string.Equals(figure.Group, group, StringComparison.Ordinal)
                && string.Equals(figure.Of, of, StringComparison.Ordinal));
}
