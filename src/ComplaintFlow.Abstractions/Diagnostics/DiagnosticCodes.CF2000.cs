namespace ComplaintFlow.Diagnostics;

// Codes of calendars and durations.
public static partial class DiagnosticCodes
{
    /// <summary>The time zone is not known on this system.</summary>
    public const string UnknownTimeZone = "CF2001";

    /// <summary>A key of <c>Week</c> is not a weekday, a range or a list of weekdays.</summary>
    public const string InvalidWeekKey = "CF2002";

    /// <summary>Opening hours cannot be read.</summary>
    public const string InvalidOpeningHours = "CF2003";

    /// <summary>Two intervals of a day overlap.</summary>
    public const string OverlappingHours = "CF2004";

    /// <summary>Two equally narrow keys of <c>Week</c> cover the same weekday.</summary>
    public const string EquallyNarrowKeys = "CF2005";

    /// <summary>The calendar never opens.</summary>
    public const string CalendarNeverOpens = "CF2006";

    /// <summary>Warning: an interval ends at 23:59, so the minute before midnight is closed.</summary>
    public const string EndsBeforeMidnight = "CF2007";

    /// <summary>A statutory set is not known.</summary>
    public const string UnknownStatutorySet = "CF2008";

    /// <summary>A key of <c>Days</c> is not a date.</summary>
    public const string InvalidDate = "CF2009";

    /// <summary>The day in <c>as Xxx</c> is not a weekday.</summary>
    public const string UnknownWeekday = "CF2010";

    /// <summary>Warning: a day takes the hours of a weekday that is closed.</summary>
    public const string BorrowsClosedWeekday = "CF2011";

    /// <summary>A duration cannot be read.</summary>
    public const string InvalidDuration = "CF2020";

    /// <summary>Working time, close of business or a roll needs a calendar.</summary>
    public const string CalendarRequired = "CF2021";

    /// <summary>The due instant is more than 30 years away, or the calendar does not open before then.</summary>
    public const string DueInstantTooFarAway = "CF2022";

    /// <summary>A number of days, weeks or months is negative.</summary>
    public const string NegativeDays = "CF2023";

    /// <summary>A pause ends before it begins.</summary>
    public const string PauseEndsBeforeItBegins = "CF2024";

    /// <summary>An instant lies outside the years 1900 to 2199.</summary>
    public const string InstantOutOfRange = "CF2025";

    /// <summary>The time zone has a Windows name, such as <c>China Standard Time</c>, which only some hosts know.</summary>
    public const string WindowsTimeZoneName = "CF2026";

    /// <summary><c>TelephoneRegion</c> names no region whose telephone numbers are known.</summary>
    public const string UnknownTelephoneRegion = "CF2027";
}
