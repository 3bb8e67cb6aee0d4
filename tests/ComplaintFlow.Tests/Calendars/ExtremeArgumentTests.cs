using ComplaintFlow.Calendars;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>Whatever a caller asks, a due instant is computed or refused, and a calendar answers or names the wrong argument.</summary>
public sealed class ExtremeArgumentTests
{
    private static readonly DateTimeOffset[] Instants =
    [
        DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.ToOffset(TimeSpan.FromHours(-14)),
        At("1899-12-31T23:59:59.999999Z"), At("1900-01-01T00:00Z"), At("2026-03-02T10:00Z"), At("2199-12-31T23:59:59.999999Z"),
        At("2200-01-01T00:00Z"),
    ];

    private static readonly long[] Amounts = [long.MinValue, int.MinValue, -1, 0, 1, int.MaxValue, 922_337_203_686, long.MaxValue];

    private static readonly DurationUnit[] Units = [.. Enum.GetValues<DurationUnit>(), (DurationUnit)99];

    private static readonly WorkingCalendar?[] Calendars = [null, Berlin, WorkingCalendar.AlwaysOpen];

    [Fact]
    public void A_due_instant_is_computed_or_refused()
    {
        int computed = 0;
        foreach (DateTimeOffset start in Instants)
        {
            foreach ((DurationUnit unit, long amount) in Units.SelectMany(_ => Amounts, (unit, amount) => (unit, amount)))
            {
                foreach (WorkingCalendar? calendar in Calendars)
                {
                    var within = new Duration(unit, amount);
                    TimeRange[] pauses = [new(Instants[^1], start), new(start, Instants[5])];
                    TimeRange[] always = [new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)];
                    foreach (TimeRange[]? paused in new[] { null, pauses, [default], always })
                    {
                        DueResult due = Deadline.Compute(start, within, calendar, DayEnd.CloseOfBusiness, Roll.StatutoryHoliday, paused);
                        $"{within} {due}".Should().NotBeEmpty();
                        Deadline.Explain(start, within, calendar, pauses: paused).Take(3).Should().HaveCountLessThan(4);
                        computed += due.IsRefused ? 0 : 1;
                    }
                }
            }
        }
        computed.Should().BePositive();
    }

    [Fact]
    public void A_calendar_answers_or_names_the_argument_that_is_wrong()
    {
        foreach (WorkingCalendar calendar in Calendars.OfType<WorkingCalendar>())
        {
            foreach (DateTimeOffset one in Instants)
            {
                Try(() => calendar.NextOpening(one));
                Try(() => calendar.IsOpen(one));
                foreach (DateTimeOffset other in Instants)
                {
                    Try(() => calendar.Elapsed(one, other));
                    Try(() => calendar.OpenIntervals(one, other).Take(3).ToArray());
                }
                foreach (long amount in Amounts)
                    Try(() => calendar.Add(one, new TimeSpan(amount)));
            }
            foreach (DateOnly day in new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1899, 12, 31), new DateOnly(2200, 1, 1) })
            {
                calendar.IsWorkingDay(day);
                calendar.IsStatutoryHoliday(day);
            }
            foreach (int year in new[] { int.MinValue, -1, 0, 9_999, int.MaxValue })
                calendar.IsAnnounced(year);
        }
    }

    private static void Try<T>(Func<T> ask)
    {
        try
        {
            ask();
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            wrong.ParamName.Should().NotBeNullOrEmpty();
        }
    }
}
