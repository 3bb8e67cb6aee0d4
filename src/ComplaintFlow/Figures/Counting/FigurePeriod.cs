using ComplaintFlow.Calendars;
using ComplaintFlow.Detection;

namespace ComplaintFlow.Figures.Counting;

/// <summary>A period as it was known at an instant. Everything that was recorded later is ignored.</summary>
internal sealed record FigurePeriod(
    DateTimeOffset From, DateTimeOffset Until, DateTimeOffset AsOf, TimeSpan Window, WorkingCalendar? Calendar = null)
{
    /// <summary>The region of telephone numbers without a country code.</summary>
    public PhoneRegion Region { get; init; } = PhoneRegion.Usual;

    /// <summary>The last instant that counts.</summary>
    public DateTimeOffset Last => AsOf < Until ? AsOf : Until;

    /// <summary>The first instant that no longer counts. What was recorded exactly at the instant of observation still counts.</summary>
    public DateTimeOffset End => AsOf < Until ? AsOf.AddMicroseconds(1) : Until;

    /// <summary>The first instant of which anything counts: repeated complaints are looked for in the window before the period.</summary>
    public DateTimeOffset Earliest =>
        Window <= TimeSpan.Zero ? From : Window < From - DateTimeOffset.MinValue ? From - Window : DateTimeOffset.MinValue;

    public bool Has(DateTimeOffset? instant) => instant >= From && instant < Until;
}
