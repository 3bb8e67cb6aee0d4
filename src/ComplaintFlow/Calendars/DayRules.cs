namespace ComplaintFlow.Calendars;

/// <summary>The hours of every date: exceptions first, then the weekday.</summary>
internal sealed class DayRules(MinuteSpan[][] week, Dictionary<int, DayEntry> exceptions)
{
    public MinuteSpan[] HoursOf(int dayNumber) =>
        exceptions.TryGetValue(dayNumber, out DayEntry fact) ? fact.Hours : week[Weekdays.Of(dayNumber)];

    public DayOrigin OriginOf(int dayNumber) =>
        exceptions.TryGetValue(dayNumber, out DayEntry fact) ? fact.Origin : DayOrigin.Weekday;
}
