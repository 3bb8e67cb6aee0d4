using ComplaintFlow.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>One generated calendar, with a start and a span; half of the starts lie near a change of the clock.</summary>
public sealed record Case(string ZoneId, IReadOnlyList<(int Start, int End)> Hours, int Weekdays, DateTime Start, int Minutes)
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Tehran", "Australia/Lord_Howe",
        "Africa/Casablanca", "America/St_Johns", "Pacific/Auckland", "Europe/London", "Asia/Gaza",
    ];

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    public DateTimeOffset StartAt => new(Start);

    public bool Works(DateOnly date) => (Weekdays & (1 << (int)date.DayOfWeek)) != 0;

    public WorkingCalendar Compile() => Calendar.Of(
        ZoneId,
        [.. Enumerable.Range(0, 7).Where(day => (Weekdays & (1 << day)) != 0)
            .Select(day => (((DayOfWeek)day).ToString()[..3], string.Join(' ', Hours.Select(Text))))]);

    public static Arbitrary<Case> Any { get; } = Arb.From(
        from zone in Gen.Elements(Zones)
        from weekdays in Gen.Choose(1, 127)
        from marks in Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 300), Gen.Choose(0, 1440)), 4)
        from overnight in Gen.Choose(0, 3)
        from day in Gen.Choose(0, 25 * 365)
        from near in Gen.Choose(0, 1)
        from minute in Gen.Choose(0, 1439)
        from minutes in Gen.Choose(0, 14 * 1440)
        select new Case(zone, HoursOf(marks, overnight == 0), weekdays, StartOf(zone, day, near == 1).AddMinutes(minute), minutes));

    private static List<(int Start, int End)> HoursOf(int[] marks, bool overnight)
    {
        Array.Sort(marks);
        var hours = new List<(int Start, int End)>();
        for (int i = 0; i < 4; i += 2)
        {
            if (marks[i] < marks[i + 1] && (hours.Count == 0 || marks[i] >= hours[^1].End))
                hours.Add((marks[i], marks[i + 1]));
        }

        if (hours.Count == 0)
            hours.Add((9 * 60, 17 * 60));
        if (overnight && hours is [(> 1, _)])
            hours[0] = (hours[0].End % 1440, hours[0].Start + 1440);
        return hours is [var (start, end)] && end - start >= 1440 ? [(start, 1440)] : hours;
    }

    private static DateTime StartOf(string zoneId, int day, bool near)
    {
        DateTime at = new DateTime(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        for (int i = 0; near && i < 400; i++, at = at.AddDays(1))
        {
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddDays(1)))
                return at.AddDays(-(day % 8));
        }

        return at;
    }

    private static string Text((int Start, int End) hours)
    {
        int end = hours.End > 1440 ? hours.End - 1440 : hours.End;
        return $"{hours.Start / 60:00}:{hours.Start % 60:00}-{end / 60:00}:{end % 60:00}";
    }
}
