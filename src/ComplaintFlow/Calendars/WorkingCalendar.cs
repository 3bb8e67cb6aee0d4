namespace ComplaintFlow.Calendars;

/// <summary>
/// Opening hours in one time zone, compiled so that adding open time and measuring it cost the same for an hour and
/// for a year. Immutable to its users and safe to share between threads; the table behind it grows with the dates
/// that are asked for. Instants are cut to whole microseconds and must lie in the years 1900 to 2199.
/// </summary>
/// <remarks>
/// Hours are local and are converted date by date. An opening time that a change of the clock skips is moved on by
/// the gap (02:30 becomes 03:30), an interval that becomes empty by this is dropped, and a local time that happens
/// twice is its first occurrence. What counts is the time that really passes. Hours that run past midnight belong to
/// the date on which they begin.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly OpenTableSource _source;
    private readonly DayRules _rules;
    private readonly StatutorySet[] _sets;

    internal WorkingCalendar(TimeZoneInfo zone, DayRules rules, StatutorySet[] sets)
    {
        Zone = zone;
        _rules = rules;
        _sets = sets;
        _source = new OpenTableSource(zone, rules);
    }

    /// <summary>Open at every instant, with dates in UTC.</summary>
    public static WorkingCalendar AlwaysOpen { get; } = Compile(
        new CalendarDefinition { Week = new Dictionary<string, string>(StringComparer.Ordinal) { ["Mon-Sun"] = "00:00-24:00" } }, out _)!;

    /// <summary>The zone in which hours and dates are meant.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Verifies and compiles a definition.</summary>
    /// <param name="definition">The hours as they are written.</param>
    /// <param name="defects">Every defect and every warning, in the order of their paths, which begin within the calendar, such as
    /// <c>Week:Mon-Fri</c>.</param>
    /// <returns>The calendar, or <see langword="null"/> if any defect is not a warning.</returns>
    /// <exception cref="ArgumentNullException">There is no definition.</exception>
    public static WorkingCalendar? Compile(CalendarDefinition definition, out IReadOnlyList<Diagnostic> defects)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return CalendarCompiler.Compile(definition, out defects);
    }

    /// <summary>
    /// The instant at which that much open time has passed since <paramref name="start"/>: exactly at closing time it
    /// <b>is</b> closing time, and for zero it is the start if open, otherwise the next opening. A negative amount
    /// gives the latest instant from which that much open time is left until <paramref name="start"/>.
    /// </summary>
    /// <param name="start">The instant to count from.</param>
    /// <param name="workingTime">Open time, cut to whole microseconds.</param>
    /// <returns>An instant in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start lies outside the years 1900 to 2199, or the result would be more than 30 years away.
    /// </exception>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan workingTime)
    {
        var ticks = workingTime.Ticks - (workingTime.Ticks % TimeSpan.TicksPerMicrosecond);
        return _source.TryAdd(Known(start, nameof(start)), ticks, out var due)
            ? Instant.At(due)
            : throw new ArgumentOutOfRangeException(nameof(workingTime), workingTime, "That much open time is more than 30 years away.");
    }

    /// <summary>The open time between two instants; zero if the end is before the beginning.</summary>
    /// <param name="from">The beginning.</param>
    /// <param name="to">The end.</param>
    /// <returns>Open time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the years 1900 to 2199.</exception>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to) =>
        new(_source.Between(Known(from, nameof(from)), Known(to, nameof(to))));

    /// <summary>The instant itself if open, otherwise the next opening. At closing time it is the next opening.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>An instant in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant lies outside the years 1900 to 2199, or the calendar does not open within 30 years.
    /// </exception>
    public DateTimeOffset NextOpening(DateTimeOffset at) =>
        _source.TryAdd(Known(at, nameof(at)), 0, out var opening)
            ? Instant.At(opening)
            : throw new ArgumentOutOfRangeException(nameof(at), at, "The calendar does not open within 30 years.");

    /// <summary>The date on which an instant falls in the calendar's zone.</summary>
    internal DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDayNumber(ZoneOffsets.DateOf(Zone, at.UtcTicks));

    /// <summary>Whether it is open at an instant. The opening instant is open, the closing instant is not.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>Whether it is open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1900 to 2199.</exception>
    public bool IsOpen(DateTimeOffset at) => _source.IsOpen(Known(at, nameof(at)));

    /// <summary>Whether the date has opening hours. Hours that only run into it from the day before do not count.</summary>
    /// <param name="day">A local date.</param>
    /// <returns>Whether it is a working day.</returns>
    public bool IsWorkingDay(DateOnly day) => HoursOf(day.DayNumber).Length > 0;

    /// <summary>
    /// Whether a statutory set gives the date off, with the days around the holiday proper that its notice gives off.
    /// A date that <see cref="CalendarDefinition.Days"/> opens is none.
    /// </summary>
    /// <param name="day">A local date.</param>
    /// <returns>Whether it is a statutory holiday.</returns>
    public bool IsStatutoryHoliday(DateOnly day) => OriginOf(day.DayNumber) == DayOrigin.StatutoryHoliday;

    /// <summary>
    /// Whether every statutory set of the calendar covers a year; always, if it has none. In a year that is not
    /// announced the plain week holds, and its dates may still move (the last days of the year before too, since a
    /// notice may touch them).
    /// </summary>
    /// <param name="year">A year.</param>
    /// <returns>Whether its holidays are known.</returns>
    public bool IsAnnounced(int year)
    {
        foreach (var set in _sets)
        {
            if (!set.Covers(year))
                return false;
        }

        return true;
    }

    /// <summary>The stretches that are open between two instants, in order, cut to them, found as they are read.</summary>
    /// <param name="from">The beginning.</param>
    /// <param name="to">The end.</param>
    /// <returns>Intervals in UTC that do not touch; none if the end is not after the beginning.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the years 1900 to 2199.</exception>
    public IEnumerable<TimeRange> OpenIntervals(DateTimeOffset from, DateTimeOffset to) =>
        _source.Intervals(Known(from, nameof(from)), Known(to, nameof(to)))
            .Select(static span => new TimeRange(Instant.At(span.From), Instant.At(span.To)));

    internal OpenTableSource Source => _source;

    internal bool HasSets => _sets.Length > 0;

    internal MinuteSpan[] HoursOf(int dayNumber) => _rules.HoursOf(dayNumber);

    internal DayOrigin OriginOf(int dayNumber) => _rules.OriginOf(dayNumber);

    internal int? FirstUnannounced(int firstYear, int lastYear)
    {
        for (var year = firstYear; year <= lastYear && HasSets; year++)
        {
            if (!IsAnnounced(year))
                return year;
        }

        return null;
    }

    private static long Known(DateTimeOffset instant, string parameter)
    {
        var ticks = Instant.Of(instant);
        return Instant.IsKnown(ticks)
            ? ticks
            : throw new ArgumentOutOfRangeException(parameter, instant, "Calendars know the years 1900 to 2199.");
    }
}
