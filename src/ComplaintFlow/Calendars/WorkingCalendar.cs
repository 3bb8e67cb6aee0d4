namespace ComplaintFlow.Calendars;

/// <summary>Represents opening hours in one time zone, and counts open time.</summary>
/// <remarks>
/// <para>
/// Thread-safe, and immutable for its users; an internal table grows with the dates that are used. The cost of counting does not depend on
/// the length of the time. Instants are cut to whole microseconds and must lie in the years 1900 to 2199.
/// </para>
/// <para>
/// Hours are local and are converted date by date. Only time that really passes counts. If a clock change skips an opening time, the
/// opening moves by the gap (02:30 becomes 03:30). An interval that becomes empty in this way is dropped. A local time that occurs twice
/// means its first occurrence. Hours that run past midnight belong to the date on which they begin.
/// </para>
/// </remarks>
/// <example>
/// Compile opening hours with the holidays of China, and add eight working hours:
/// <code>
/// var definition = new CalendarDefinition
/// {
///     TimeZone = "Asia/Shanghai",
///     Week = new Dictionary&lt;string, string&gt; { ["Mon-Fri"] = "09:00-12:00 13:30-18:00" },
///     Sets = ["cn"],
/// };
/// WorkingCalendar? calendar = WorkingCalendar.Compile(definition, out IReadOnlyList&lt;Diagnostic&gt; defects);
/// if (calendar is null)
///     throw new InvalidOperationException(string.Join('\n', defects));
/// DateTimeOffset due = calendar.Add(receivedAt, TimeSpan.FromHours(8));
/// </code>
/// </example>
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

    /// <summary>Gets a calendar that is open at every instant, with dates in UTC.</summary>
    public static WorkingCalendar AlwaysOpen { get; } = Compile(
        new CalendarDefinition { Week = new Dictionary<string, string>(StringComparer.Ordinal) { ["Mon-Sun"] = "00:00-24:00" } }, out _)!;

    /// <summary>Gets the time zone of the hours and dates.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Verifies and compiles a definition.</summary>
    /// <param name="definition">The hours as they are written.</param>
    /// <param name="defects">
    /// All defects and warnings, in the order of their paths. The paths begin inside the calendar, such as <c>Week:Mon-Fri</c>.
    /// </param>
    /// <returns>The calendar, or <see langword="null"/> if there is an error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is <see langword="null"/>.</exception>
    public static WorkingCalendar? Compile(CalendarDefinition definition, out IReadOnlyList<Diagnostic> defects)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return CalendarCompiler.Compile(definition, out defects);
    }

    /// <summary>Adds open time to an instant.</summary>
    /// <param name="start">The instant from which to count.</param>
    /// <param name="workingTime">The open time, cut to whole microseconds. It may be negative.</param>
    /// <returns>
    /// The instant, in UTC, at which that much open time has passed. If time is up exactly at closing time, it <b>is</b> the closing time.
    /// For zero, it is the start if the calendar is open, otherwise the next opening. For a negative amount, it is the latest instant from
    /// which that much open time is left until <paramref name="start"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start lies outside the years 1900 to 2199, or the result would be more than 30 years away.
    /// </exception>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan workingTime)
    {
        long ticks = workingTime.Ticks - (workingTime.Ticks % TimeSpan.TicksPerMicrosecond);
        return _source.TryAdd(Known(start, nameof(start)), ticks, out long due)
            ? Instant.At(due)
            : throw new ArgumentOutOfRangeException(nameof(workingTime), workingTime, "That much open time is more than 30 years away.");
    }

    /// <summary>Measures the open time between two instants.</summary>
    /// <param name="from">The beginning.</param>
    /// <param name="to">The end.</param>
    /// <returns>The open time. It is zero if the end is before the beginning.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the years 1900 to 2199.</exception>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to) =>
        new(_source.Between(Known(from, nameof(from)), Known(to, nameof(to))));

    /// <summary>Finds the next instant at which the calendar is open.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>
    /// An instant in UTC: the given instant if the calendar is open, otherwise the next opening. At closing time, it is the next opening.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant lies outside the years 1900 to 2199, or the calendar does not open within 30 years.
    /// </exception>
    public DateTimeOffset NextOpening(DateTimeOffset at) =>
        _source.TryAdd(Known(at, nameof(at)), 0, out long opening)
            ? Instant.At(opening)
            : throw new ArgumentOutOfRangeException(nameof(at), at, "The calendar does not open within 30 years.");

    /// <summary>The date of an instant in the time zone of the calendar.</summary>
    internal DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDayNumber(ZoneOffsets.DateOf(Zone, at.UtcTicks));

    /// <summary>
    /// Determines whether the calendar is open at an instant. It is open at the opening instant, and closed at the closing instant.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <returns>Whether it is open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1900 to 2199.</exception>
    public bool IsOpen(DateTimeOffset at) => _source.IsOpen(Known(at, nameof(at)));

    /// <summary>
    /// Determines whether a date has opening hours. Hours that run into it from the day before do not count.
    /// </summary>
    /// <param name="day">A local date.</param>
    /// <returns>Whether it is a working day.</returns>
    public bool IsWorkingDay(DateOnly day) => HoursOf(day.DayNumber).Length > 0;

    /// <summary>Determines whether a date is a holiday of a statutory set.</summary>
    /// <remarks>
    /// The days around the holiday itself count if the official notice gives them off. A date that <see cref="CalendarDefinition.Days"/>
    /// opens does not count.
    /// </remarks>
    /// <param name="day">A local date.</param>
    /// <returns>Whether it is a statutory holiday.</returns>
    public bool IsStatutoryHoliday(DateOnly day) => OriginOf(day.DayNumber) == DayOrigin.StatutoryHoliday;

    /// <summary>Determines whether every statutory set of the calendar covers a year.</summary>
    /// <remarks>
    /// In a year that is not announced, the ordinary week applies, and dates may still change. The last days of the year before may change
    /// too, because a notice may affect them.
    /// </remarks>
    /// <param name="year">A year.</param>
    /// <returns>Whether the holidays of the year are known. It is true if the calendar has no set.</returns>
    public bool IsAnnounced(int year)
    {
        foreach (StatutorySet set in _sets)
        {
            if (!set.Covers(year))
                return false;
        }

        return true;
    }

    /// <summary>Finds the open intervals between two instants.</summary>
    /// <param name="from">The beginning.</param>
    /// <param name="to">The end.</param>
    /// <returns>
    /// Intervals in UTC, in order, cut to the two instants. They do not touch, and are computed while you read them. There are none if the
    /// end is not after the beginning.
    /// </returns>
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
        for (int year = firstYear; year <= lastYear && HasSets; year++)
        {
            if (!IsAnnounced(year))
                return year;
        }

        return null;
    }

    private static long Known(DateTimeOffset instant, string parameter)
    {
        long ticks = Instant.Of(instant);
        return Instant.IsKnown(ticks)
            ? ticks
            : throw new ArgumentOutOfRangeException(parameter, instant, "Calendars know the years 1900 to 2199.");
    }
}
