namespace ComplaintFlow.Figures.Counting;

/// <summary>
/// What one complaint adds to the numerator and the denominator of a figure. Times are in seconds, so that sums are exact in any order.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Part">The amount that is added to the numerator.</param>
/// <param name="Whole">The amount that is added to the denominator.</param>
/// <param name="Of">The target, the outcome, the currency, the base or the band of age.</param>
/// <param name="Department">The department that counts if it is not that of the complaint.</param>
internal readonly record struct Observation(
    Indicator Indicator, decimal Part, decimal Whole = 1, string? Of = null, string? Department = null)
{
    public Observation(Indicator indicator, bool counts, string? of = null, string? department = null)
        : this(indicator, counts ? 1 : 0, 1, of, department)
    {
    }

    public static Observation Span(Indicator indicator, TimeSpan time) => new(indicator, Seconds(time));

    public static decimal Seconds(TimeSpan time) => time.Ticks / (decimal)TimeSpan.TicksPerSecond;
}
