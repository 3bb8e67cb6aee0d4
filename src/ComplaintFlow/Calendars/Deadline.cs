namespace ComplaintFlow.Calendars;

/// <summary>Computes due instants.</summary>
/// <remarks>
/// All methods are pure and thread-safe. A period in days excludes the day on which it starts, and ends with the end of its last day (PRC
/// Civil Code Art. 201 to 203, 1259).
/// </remarks>
/// <example>
/// Compute when seven working days after the receipt are over:
/// <code>
/// DueResult result = Deadline.Compute(receivedAt, Duration.Parse("7 working days"), calendar, DayEnd.CloseOfBusiness);
/// Console.WriteLine(result.IsRefused ? result.Refusal.Message : $"Due at {result.DueAt:u}");
/// foreach (CountedInterval interval in Deadline.Explain(receivedAt, Duration.Parse("7 working days"), calendar))
///     Console.WriteLine($"{interval.From:u} {interval.Why}");
/// </code>
/// </example>
public static class Deadline
{
    /// <summary>Computes the instant by which something is due.</summary>
    /// <param name="start">The instant at which the duration begins, cut to whole microseconds.</param>
    /// <param name="within">How long it may take. Elapsed and working time may be negative.</param>
    /// <param name="calendar">
    /// The opening hours, the holidays and the time zone of dates. Without a calendar, dates are in UTC, and a duration that needs hours or
    /// holidays is refused.
    /// </param>
    /// <param name="dayEnd">When the last day ends, for days, weeks and months.</param>
    /// <param name="roll">Where the end moves if the last day is a day of rest, for calendar days, weeks and months.</param>
    /// <param name="pauses">
    /// When the clock was paused. Overlapping pauses count once. Elapsed and working time move by the elapsed or open time of the pauses.
    /// Days move by whole dates: the date on which a pause begins does not count as paused, and the date on which it ends does.
    /// </param>
    /// <returns>The due instant, or a refusal. Wrong data gives a refusal and never an exception.</returns>
    public static DueResult Compute(
        DateTimeOffset start,
        Duration within,
        WorkingCalendar? calendar,
        DayEnd dayEnd = DayEnd.Midnight,
        Roll roll = Roll.None,
        IReadOnlyList<TimeRange>? pauses = null) => Due(start, within, calendar, dayEnd, roll, pauses, ofClock: false);

    /// <summary>The due instant of a clock, which does not end while it is paused.</summary>
    internal static DueResult OfClock(
        DateTimeOffset start, Duration within, WorkingCalendar? calendar, DayEnd dayEnd, Roll roll, IReadOnlyList<TimeRange> pauses) =>
        Due(start, within, calendar, dayEnd, roll, pauses, ofClock: true);

    private static DueResult Due(
        DateTimeOffset start, Duration within, WorkingCalendar? calendar, DayEnd dayEnd, Roll roll, IReadOnlyList<TimeRange>? pauses,
        bool ofClock)
    {
        long at = Instant.Of(start);
        if (!Instant.IsKnown(at))
            return DueResult.Refused(
                DiagnosticCodes.InstantOutOfRange, "The start must lie in the years 1900 to 2199.",
                "Look for a typing error in the instant.");
        if (!Enum.IsDefined(within.Unit) || !Enum.IsDefined(dayEnd) || !Enum.IsDefined(roll))
            return DueResult.Refused(
                DiagnosticCodes.InvalidDuration, "The unit, the end of the day or the roll has no name.", "Use one of the named values.");
        if (within.Unit == DurationUnit.Immediate)
            return DueResult.At(at);
        if (PauseList.Merge(pauses) is not { } merged)
            return DueResult.Refused(
                DiagnosticCodes.PauseEndsBeforeItBegins, "A pause ends before it begins; put its beginning first.",
                "Give the beginning of the pause, then its end.");
        if (Array.Exists(merged, static pause => !Instant.IsKnown(pause.From) || !Instant.IsKnown(pause.To)))
            return DueResult.Refused(
                DiagnosticCodes.InstantOutOfRange, "A pause must lie in the years 1900 to 2199.",
                "Look for a typing error in the instant.");
        return within.Unit is DurationUnit.Elapsed or DurationUnit.WorkingTime
            ? Run(at, within, calendar, merged)
            : Count(at, within, calendar, dayEnd, roll, merged, ofClock);
    }

    /// <summary>
    /// Explains a due instant by the intervals between start and due, in order and without gaps. A period in days has one interval for each
    /// date.
    /// </summary>
    /// <param name="start">As for <see cref="Compute"/>.</param>
    /// <param name="within">As for <see cref="Compute"/>.</param>
    /// <param name="calendar">As for <see cref="Compute"/>.</param>
    /// <param name="dayEnd">As for <see cref="Compute"/>.</param>
    /// <param name="roll">As for <see cref="Compute"/>.</param>
    /// <param name="pauses">As for <see cref="Compute"/>.</param>
    /// <returns>
    /// The intervals, which are computed while you read them. Their counted time adds up to the duration. There are none if
    /// <see cref="Compute"/> would refuse.
    /// </returns>
    public static IEnumerable<CountedInterval> Explain(
        DateTimeOffset start,
        Duration within,
        WorkingCalendar? calendar,
        DayEnd dayEnd = DayEnd.Midnight,
        Roll roll = Roll.None,
        IReadOnlyList<TimeRange>? pauses = null) => Stretches(start, within, calendar, dayEnd, roll, pauses, ofClock: false);

    /// <summary>Explains the due instant of a clock.</summary>
    internal static IEnumerable<CountedInterval> ExplainClock(
        DateTimeOffset start, Duration within, WorkingCalendar? calendar, DayEnd dayEnd, Roll roll, IReadOnlyList<TimeRange> pauses) =>
        Stretches(start, within, calendar, dayEnd, roll, pauses, ofClock: true);

    private static IEnumerable<CountedInterval> Stretches(
        DateTimeOffset start, Duration within, WorkingCalendar? calendar, DayEnd dayEnd, Roll roll, IReadOnlyList<TimeRange>? pauses,
        bool ofClock)
    {
        DueResult result = Due(start, within, calendar, dayEnd, roll, pauses, ofClock);
        if (result.IsRefused || within.Unit == DurationUnit.Immediate)
            return [];
        long at = Instant.Of(start);
        (long From, long To)[] merged = PauseList.Merge(pauses)!;
        if (within.Unit is DurationUnit.Elapsed or DurationUnit.WorkingTime)
        {
            long due = result.DueAt.UtcTicks;
            WorkingCalendar? source = within.Unit == DurationUnit.Elapsed ? null : calendar;
            return RunExplanation.Of(source, Math.Min(at, due), Math.Max(at, due), merged);
        }

        calendar ??= WorkingCalendar.AlwaysOpen;
        return DayExplanation.Of(
            at, within.Unit, calendar, DayCount.TryCount(at, within, calendar, dayEnd, roll, merged, ofClock)!.Value,
            PauseList.Dates(merged, calendar.Zone, ofClock));
    }

    /// <summary>The instant, to the microsecond, at which some elapsed or open time is over. It is null if it is too far away.</summary>
    internal static DateTimeOffset? After(
        DateTimeOffset start, TimeSpan time, WorkingCalendar? calendar, IReadOnlyList<TimeRange> pauses) =>
        RunningTime.TryAdd(calendar?.Source, Instant.Of(start), time.Ticks, PauseList.Merge(pauses) ?? PauseList.None, out long at)
            ? Instant.TruncateToMicroseconds(Instant.At(at)) : null;

    private static DueResult Run(long start, Duration within, WorkingCalendar? calendar, (long From, long To)[] pauses)
    {
        if (within.NeedsCalendar && calendar is null)
            return CalendarNeeded(within.ToString());
        if (Math.Abs((decimal)within.Amount) > Instant.Horizon / TimeSpan.TicksPerSecond)
            return TooFarAway();
        OpenTableSource? source = within.NeedsCalendar ? calendar!.Source : null;
        if (!RunningTime.TryAdd(source, start, within.Amount * TimeSpan.TicksPerSecond, pauses, out long due))
            return TooFarAway();
        return DueResult.At(due, within.NeedsCalendar ? Unannounced(calendar!, start, due) : null);
    }

    private static DueResult Count(
        long start, Duration within, WorkingCalendar? calendar, DayEnd dayEnd, Roll roll, (long From, long To)[] pauses, bool ofClock)
    {
        if (calendar is null && (within.NeedsCalendar || dayEnd != DayEnd.Midnight || roll != Roll.None))
        {
            return CalendarNeeded(
                within.NeedsCalendar ? within.ToString() : dayEnd != DayEnd.Midnight ? dayEnd.ToString() : roll.ToString());
        }
        if (within.Amount < 0)
        {
            return DueResult.Refused(
                DiagnosticCodes.NegativeDays, $"'{within}' is negative; only elapsed and working time can be counted backwards.",
                "Give 0 or more.");
        }
        calendar ??= WorkingCalendar.AlwaysOpen;
        if (DayCount.TryCount(start, within, calendar, dayEnd, roll, pauses, ofClock) is not { } count)
            return TooFarAway();
        bool asksHolidays = within.NeedsCalendar || dayEnd != DayEnd.Midnight || roll != Roll.None;
        int from = within.NeedsCalendar ? count.First : count.Last;
        return DueResult.At(count.Due, asksHolidays ? calendar.FirstUnannounced(YearOf(from), YearOf(count.Rolled)) : null);
    }

    private static int YearOf(int dayNumber) => DateOnly.FromDayNumber(dayNumber).Year;

    private static int? Unannounced(WorkingCalendar calendar, long start, long due) => calendar.HasSets
        ? calendar.FirstUnannounced(
            YearOf(ZoneOffsets.DateOf(calendar.Zone, Math.Min(start, due))),
            YearOf(ZoneOffsets.DateOf(calendar.Zone, Math.Max(start, due))))
        : null;

    private static DueResult CalendarNeeded(string what) =>
        DueResult.Refused(
            DiagnosticCodes.CalendarRequired, $"'{what}' needs a calendar; name one, or use elapsed time such as '24h'.",
            "Name a calendar.");

    private static DueResult TooFarAway() => DueResult.Refused(
        DiagnosticCodes.DueInstantTooFarAway,
        "The due instant is more than 30 years away, or the calendar does not open before then; shorten the duration or look at the "
            + "calendar.",
        "Give a shorter duration.");
}
