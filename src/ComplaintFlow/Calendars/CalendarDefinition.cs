using ComplaintFlow.Collections;

namespace ComplaintFlow.Calendars;

/// <summary>Represents opening hours as a configuration writes them. <see cref="WorkingCalendar.Compile"/> verifies them.</summary>
/// <remarks>
/// For one date, <see cref="Days"/> take precedence over <see cref="Sets"/>, and <see cref="Sets"/> over <see cref="Week"/>. Immutable, and
/// safe to share between threads.
/// </remarks>
public sealed record CalendarDefinition
{
    /// <summary>The IANA name of the time zone of the hours, such as <c>Asia/Shanghai</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The hours by weekday.</summary>
    /// <remarks>
    /// A key is a weekday (<c>Mon</c> … <c>Sun</c>), a range (<c>Mon-Fri</c>) or a list (<c>Sat,Sun</c>). The narrowest key that covers a
    /// weekday wins. A value is <c>closed</c> or intervals such as <c>09:00-12:00 13:30-18:00</c>. An interval may end at <c>24:00</c>. An
    /// interval whose end is before its start runs past midnight.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Week { get; init => field = DefensiveCopy.Map(value); } = Empty;

    /// <summary>Exceptions by date, such as <c>2026-04-07</c>. A value is <c>closed</c>, intervals, or <c>as Mon</c>.</summary>
    public IReadOnlyDictionary<string, string> Days { get; init => field = DefensiveCopy.Map(value); } = Empty;

    /// <summary>
    /// The names of statutory sets, see <see cref="StatutorySets"/>. Their holidays are closed, and their make-up working days have the
    /// hours of Monday.
    /// </summary>
    public IReadOnlyList<string> Sets { get; init => field = DefensiveCopy.List(value); } = [];

    private static IReadOnlyDictionary<string, string> Empty { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
