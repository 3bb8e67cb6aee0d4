using ComplaintFlow.Tests.Calendars;

namespace ComplaintFlow.Tests.Sla.Year;

/// <summary>An office in Berlin, from Monday to Friday, minute by minute.</summary>
internal sealed class Office
{
    private const int Days = 460;
    private static readonly DateTime First = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly HashSet<DateOnly> _closed;
    private readonly MinuteOracle _minutes;

    public Office(IEnumerable<DateOnly> closed)
    {
        _closed = [.. closed];
        _minutes = new MinuteOracle(Berlin, [(540, 1020)], Works, First, Days);
    }

    public bool Works(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_closed.Contains(date);

    public bool IsOpen(DateTime at) => _minutes.IsOpen(at);

    public static DateOnly DateOf(DateTime at) => DateOnly.FromDateTime(at + Berlin.GetUtcOffset(at));

    /// <summary>24:00 of a date. Berlin changes its clocks at other hours.</summary>
    public static DateTime EndOf(DateOnly date)
    {
        var local = date.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return local - Berlin.GetUtcOffset(local - TimeSpan.FromHours(1));
    }
}
