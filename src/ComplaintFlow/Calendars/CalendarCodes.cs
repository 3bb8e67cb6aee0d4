namespace ComplaintFlow.Calendars;

/// <summary>The codes of defects in calendars and durations, and of refusals to compute a due instant.</summary>
public static class CalendarCodes
{
    /// <summary>The time zone is not known on this system.</summary>
    public const string UnknownTimeZone = "CF2001";

    /// <summary>A key of <c>Week</c> is not a weekday, a range or a list of them.</summary>
    public const string UnreadableWeekKey = "CF2002";

    /// <summary>Opening hours cannot be read.</summary>
    public const string UnreadableHours = "CF2003";

    /// <summary>Two intervals of opening hours overlap.</summary>
    public const string OverlappingHours = "CF2004";

    /// <summary>Two equally narrow keys of <c>Week</c> give hours for the same weekday.</summary>
    public const string EquallyNarrowKeys = "CF2005";

    /// <summary>The calendar never opens.</summary>
    public const string NeverOpens = "CF2006";

    /// <summary>Warning: an interval ends at 23:59, so the minute before midnight is closed.</summary>
    public const string EndsBeforeMidnight = "CF2007";

    /// <summary>A statutory set is not known.</summary>
    public const string UnknownSet = "CF2008";

    /// <summary>A key of <c>Days</c> is not a date.</summary>
    public const string UnreadableDate = "CF2009";

    /// <summary>A day takes the hours of a weekday that does not exist.</summary>
    public const string UnknownWeekday = "CF2010";

    /// <summary>Warning: a day takes the hours of a weekday that is closed.</summary>
    public const string BorrowsClosedWeekday = "CF2011";

    /// <summary>The duration cannot be read; see the problem of <see cref="Duration.TryParse"/>.</summary>
    public const string UnreadableDuration = "CF2020";

    /// <summary>Working time, the close of business or a roll needs a calendar, and none is given.</summary>
    public const string CalendarNeeded = "CF2021";

    /// <summary>The due instant is more than 30 years away, or the calendar does not open before then.</summary>
    public const string TooFarAway = "CF2022";

    /// <summary>Days, weeks or months are negative.</summary>
    public const string NegativeDays = "CF2023";

    /// <summary>A pause ends before it begins.</summary>
    public const string PauseEndsBeforeItBegins = "CF2024";

    /// <summary>An instant lies outside the years 1900 to 2199.</summary>
    public const string InstantOutOfRange = "CF2025";

    /// <summary>The time zone has a name of Windows, which only some hosts know.</summary>
    public const string TimeZoneOfWindows = "CF2026";
}
