namespace ComplaintFlow.Figures.Counting;

/// <summary>How an indicator is computed from the observations.</summary>
internal enum IndicatorKind
{
    /// <summary>The numerator divided by the denominator: a share or a mean.</summary>
    Quotient,

    /// <summary>The numerator alone.</summary>
    Count,

    /// <summary>The numerator divided by the denominator, observed in seconds and given in hours.</summary>
    MeanHours,

    /// <summary>Hours divided by hours.</summary>
    ShareOfHours,

    /// <summary>The median of the observations, in hours.</summary>
    MedianHours,

    /// <summary>The 90th percentile of the observations, in hours.</summary>
    NinetiethHours,
}

internal static class IndicatorKinds
{
    private static readonly Indicator[] Counts =
    [
        Indicator.Received, Indicator.Accepted, Indicator.Rejected, Indicator.Withdrawn, Indicator.Closed, Indicator.Reopened,
        Indicator.OpenAtBegin, Indicator.OpenAtEnd,
    ];

    /// <summary>
    /// Indicators without a total: amounts in two currencies cannot be added, and neither can rates with two bases.
    /// </summary>
    private static readonly Indicator[] Divided =
        [Indicator.ComplaintRate, Indicator.BacklogAge, Indicator.RedressPerCase, Indicator.RedressToFloor];

    public static IndicatorKind Of(Indicator indicator) => indicator switch
    {
        Indicator.ResolutionHours or Indicator.EffectiveHours or Indicator.AlertLeadHours => IndicatorKind.MeanHours,
        Indicator.ResolutionHoursMedian or Indicator.EffectiveHoursMedian => IndicatorKind.MedianHours,
        Indicator.ResolutionHoursNinetieth or Indicator.EffectiveHoursNinetieth => IndicatorKind.NinetiethHours,
        Indicator.PauseShare => IndicatorKind.ShareOfHours,
        _ => Counts.Contains(indicator) ? IndicatorKind.Count : IndicatorKind.Quotient,
    };

    /// <summary>Every indicator with a total, which is given even if nothing was observed.</summary>
    public static IEnumerable<Indicator> Whole => Enum.GetValues<Indicator>().Except(Divided);
}
