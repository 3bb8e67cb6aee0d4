namespace ComplaintFlow.Figures;

/// <summary>Represents how many complaints of a subject area arrived at a time. It is a cell of a heat map.</summary>
/// <param name="Category">The subject area, or <see langword="null"/> for complaints without one.</param>
/// <param name="Month">The month in the requested time zone.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="Hour">The hour of the day, from 0 to 23.</param>
/// <param name="Count">The number of complaints. Cells without any are left out.</param>
public sealed record ArrivalCount(string? Category, StatisticsMonth Month, DayOfWeek Weekday, int Hour, long Count);
