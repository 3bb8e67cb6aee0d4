using ComplaintFlow.Calendars;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Figures.Counting;

/// <summary>A period as seen at an instant: what was written down later does not exist.</summary>
internal sealed record FigurePeriod(
    DateTimeOffset From, DateTimeOffset Until, DateTimeOffset AsOf, TimeSpan Window, WorkingCalendar? Calendar = null)
{
    /// <summary>The region of telephone numbers that say no country.</summary>
    public PhoneRegion Region { get; init; } = PhoneRegion.Usual;

    /// <summary>The last instant that is looked at.</summary>
    public DateTimeOffset Last => AsOf < Until ? AsOf : Until;

    /// <summary>The first instant that is not looked at any more: what was written down at the instant of the look itself counts.</summary>
    public DateTimeOffset End => AsOf < Until ? AsOf.AddMicroseconds(1) : Until;

    public bool Has(DateTimeOffset? instant) => instant >= From && instant < Until;
}
