namespace ComplaintFlow.Figures.Counting;

/// <summary>How an indicator is told from what was observed.</summary>
internal enum IndicatorKind
{
    /// <summary>Numerator by denominator: a share or a mean.</summary>
    Quotient,

    /// <summary>The numerator alone.</summary>
    Count,

    /// <summary>Numerator by denominator, observed in seconds and told in hours.</summary>
    MeanHours,

    /// <summary>Hours by hours.</summary>
    ShareOfHours,

    /// <summary>The middle of what was observed, in hours.</summary>
    MedianHours,

    /// <summary>What nine of ten do not exceed, in hours.</summary>
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
    /// Those of which there is no figure for all together: amounts of two currencies are not added, nor complaints by two bases.
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

    /// <summary>Every indicator that is told for all together, whether anything was observed or not.</summary>
    public static IEnumerable<Indicator> Whole => Enum.GetValues<Indicator>().Except(Divided);
}
