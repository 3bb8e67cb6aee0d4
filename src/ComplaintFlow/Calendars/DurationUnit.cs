namespace ComplaintFlow.Calendars;

/// <summary>Specifies what a <see cref="Duration"/> counts.</summary>
public enum DurationUnit
{
    /// <summary>Immediately: the due instant is the start itself. The amount is zero.</summary>
    Immediate,

    /// <summary>
    /// Elapsed seconds. Nights, weekends, holidays and clock changes all count (PRC Civil Code Art. 201(2): a period in hours runs from the
    /// moment given).
    /// </summary>
    Elapsed,

    /// <summary>Seconds of open time of a <see cref="WorkingCalendar"/>.</summary>
    WorkingTime,

    /// <summary>Dates on which a <see cref="WorkingCalendar"/> is open. The start date is not counted.</summary>
    WorkingDays,

    /// <summary>Dates of the calendar. The start date is not counted (PRC Civil Code Art. 201(1)).</summary>
    CalendarDays,

    /// <summary>Weeks of seven dates. They end on the weekday of the start.</summary>
    CalendarWeeks,

    /// <summary>
    /// Months. They end on the day number of the start, or on the last day of a shorter month (PRC Civil Code Art. 202).
    /// </summary>
    CalendarMonths,
}
