namespace ComplaintFlow.Figures;

/// <summary>How many complaints of a subject area came in at a time: a cell of a heat map. Cells without any are left out.</summary>
/// <param name="Category">The subject area; null for those without one.</param>
/// <param name="Month">The month, in the zone asked for.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="Hour">The hour of the day, 0 to 23.</param>
/// <param name="Count">How many.</param>
public sealed record ArrivalCount(string? Category, StatisticsMonth Month, DayOfWeek Weekday, int Hour, long Count);
