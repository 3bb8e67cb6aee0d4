using ComplaintFlow.Collections;

namespace ComplaintFlow.Calendars;

/// <summary>
/// Opening hours as they are written in a configuration; <see cref="WorkingCalendar.Compile"/> verifies them.
/// For one date, <see cref="Days"/> beats <see cref="Sets"/>, and <see cref="Sets"/> beat <see cref="Week"/>.
/// </summary>
public sealed record CalendarDefinition
{
    /// <summary>The IANA name of the zone in which the hours are meant, such as <c>Asia/Shanghai</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>
    /// Hours by weekday. A key is <c>Mon</c> … <c>Sun</c>, a range (<c>Mon-Fri</c>) or a list (<c>Sat,Sun</c>); the
    /// narrowest key that covers a weekday wins. A value is <c>closed</c> or intervals such as
    /// <c>09:00-12:00 13:30-18:00</c>; <c>24:00</c> may end one, and an end before its start runs past midnight.
    /// </summary>
    public IReadOnlyDictionary<string, string> Week { get; init => field = DefensiveCopy.Map(value); } = Empty;

    /// <summary>Exceptions by date (<c>2026-04-07</c>): <c>closed</c>, intervals, or <c>as Mon</c>.</summary>
    public IReadOnlyDictionary<string, string> Days { get; init => field = DefensiveCopy.Map(value); } = Empty;

    /// <summary>
    /// Statutory sets, see <see cref="StatutorySets"/>: their holidays are closed, and their make-up working days
    /// take Monday's hours.
    /// </summary>
    public IReadOnlyList<string> Sets { get; init => field = DefensiveCopy.List(value); } = [];

    private static IReadOnlyDictionary<string, string> Empty { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
