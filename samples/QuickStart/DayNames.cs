using ComplaintFlow.Calendars;
using ComplaintFlow.Rules;

namespace QuickStart;

/// <summary>What the first calendar of the rules says about a day.</summary>
internal sealed class DayNames(IRuleBookSource rules)
{
    private readonly WorkingCalendar? _calendar =
        rules.Current.Definition.Calendars.Values.Select(calendar => WorkingCalendar.Compile(calendar, out _)).FirstOrDefault();

    public string Of(DateTimeOffset at)
    {
        if (_calendar is null)
            return "";
        var day = DateOnly.FromDateTime(Words.Local(at).DateTime);
        bool weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return (_calendar.IsStatutoryHoliday(day), _calendar.IsWorkingDay(day)) switch
        {
            (true, _) => ", statutory holiday",
            (_, true) when weekend => ", working day that makes up for the holiday",
            (_, false) => ", closed",
            _ => "",
        };
    }
}
