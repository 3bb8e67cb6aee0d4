using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class OpenTimeTests
{
    [Fact]
    public void Due_exactly_at_closing_time_is_closing_time() =>
        Berlin.Add(At("2026-03-06T15:00+01:00"), TimeSpan.FromHours(2)).Should().Be(At("2026-03-06T17:00+01:00"));

    [Fact]
    public void One_microsecond_more_is_after_the_next_opening() =>
        Berlin.Add(At("2026-03-06T15:00+01:00"), TimeSpan.FromHours(2) + TimeSpan.FromMicroseconds(1))
            .Should().Be(At("2026-03-09T09:00+01:00").AddMicroseconds(1));

    [Theory]
    [InlineData("2026-03-06T12:00+01:00", "2026-03-06T12:00+01:00")]
    [InlineData("2026-03-06T17:00+01:00", "2026-03-09T09:00+01:00")]
    [InlineData("2026-03-07T12:00+01:00", "2026-03-09T09:00+01:00")]
    public void Zero_working_seconds_is_now_if_open_and_the_next_opening_if_not(string start, string due)
    {
        Berlin.Add(At(start), TimeSpan.Zero).Should().Be(At(due));
        Berlin.NextOpening(At(start)).Should().Be(At(due));
        Deadline.Compute(At(start), Duration.Parse("0 working seconds"), Berlin).DueAt.Should().Be(At(due));
    }

    [Fact]
    public void Counting_back_over_a_night_gives_the_latest_instant() =>
        Berlin.Add(At("2026-03-09T10:00+01:00"), TimeSpan.FromHours(-1)).Should().Be(At("2026-03-09T09:00+01:00"));

    [Fact]
    public void Counting_back_reaches_before_the_years_first_asked_for() =>
        Berlin.Add(At("2026-01-05T10:00+01:00"), TimeSpan.FromHours(-24 * 365)).Should().BeBefore(At("2022-01-01T00:00Z"));

    [Fact]
    public void The_opening_instant_is_open_and_the_closing_instant_is_not()
    {
        Berlin.IsOpen(At("2026-03-06T09:00+01:00")).Should().BeTrue();
        Berlin.IsOpen(At("2026-03-06T17:00+01:00")).Should().BeFalse();
        Berlin.IsOpen(At("2026-03-07T12:00+01:00")).Should().BeFalse();
    }

    [Fact]
    public void An_end_before_its_start_is_no_time() =>
        Berlin.Elapsed(At("2026-03-06T12:00Z"), At("2026-03-06T11:00Z")).Should().Be(TimeSpan.Zero);

    [Fact]
    public void Instants_are_cut_to_microseconds() =>
        Berlin.Add(At("2026-03-06T12:00Z").AddTicks(19), TimeSpan.FromTicks(15)).Should().Be(At("2026-03-06T12:00Z").AddTicks(20));

    [Fact]
    public void Hours_past_midnight_belong_to_the_date_on_which_they_begin()
    {
        WorkingCalendar night = Of("UTC", [], [("2026-03-08", "closed")], ("Sat,Sun", "22:00-06:00"));

        night.OpenIntervals(At("2026-03-07T00:00Z"), At("2026-03-10T00:00Z"))
            .Should().Equal(new TimeRange(At("2026-03-07T22:00Z"), At("2026-03-08T06:00Z")));
        night.IsWorkingDay(Day("2026-03-08")).Should().BeFalse();
    }

    [Fact]
    public void A_calendar_that_is_always_open_counts_elapsed_time()
    {
        DateTimeOffset start = At("2026-03-06T12:34:56.789Z");

        WorkingCalendar.AlwaysOpen.Add(start, TimeSpan.FromDays(400)).Should().Be(start.AddDays(400));
        WorkingCalendar.AlwaysOpen.Elapsed(start, start.AddDays(400)).Should().Be(TimeSpan.FromDays(400));
        WorkingCalendar.AlwaysOpen.IsOpen(At("2029-01-01T00:00Z")).Should().BeTrue();
        WorkingCalendar.AlwaysOpen.Zone.BaseUtcOffset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void The_edges_of_the_table_do_not_show()
    {
        WorkingCalendar asked = Daily("UTC", "00:00-24:00");
        asked.IsOpen(At("2026-06-01T00:00Z")).Should().BeTrue();

        foreach (int year in Enumerable.Range(2020, 20))
        {
            DateTimeOffset newYear = At($"{year}-01-01T00:00Z");
            asked.IsOpen(newYear).Should().BeTrue();
            asked.NextOpening(newYear).Should().Be(newYear);
            asked.Elapsed(newYear.AddHours(-1), newYear).Should().Be(TimeSpan.FromHours(1));
            asked.Add(newYear, TimeSpan.FromHours(-1)).Should().Be(newYear.AddHours(-1));
        }
    }

    [Fact]
    public void More_than_thirty_years_away_is_refused_whatever_was_asked_before()
    {
        WorkingCalendar once = Of("UTC", [], [("2026-01-05", "09:00-17:00")], ("Mon-Sun", "closed"));

        once.Add(At("2026-01-01T00:00Z"), TimeSpan.FromHours(8)).Should().Be(At("2026-01-05T17:00Z"));
        ((Action)(() => once.NextOpening(At("2026-02-01T00:00Z")))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => once.Add(At("2026-01-01T00:00Z"), TimeSpan.FromHours(9)))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => once.Add(At("2026-01-01T00:00Z"), TimeSpan.FromHours(-1)))).Should().Throw<ArgumentOutOfRangeException>();

        Berlin.Elapsed(At("1990-01-01T00:00Z"), At("2100-01-01T00:00Z")).Should().BePositive();
        ((Action)(() => Berlin.Add(At("2026-01-01T00:00Z"), TimeSpan.FromHours(31 * 261 * 8)))).Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("1899-12-31T23:59Z")]
    [InlineData("2200-01-01T00:00Z")]
    public void Instants_outside_the_years_1900_to_2199_are_refused(string instant)
    {
        ((Action)(() => Berlin.IsOpen(At(instant)))).Should().Throw<ArgumentOutOfRangeException>();
        Deadline.Compute(At(instant), Duration.Parse("24h"), Berlin).Refusal!.Code.Should().Be(DiagnosticCodes.InstantOutOfRange);
    }

    [Fact]
    public void Threads_that_widen_the_table_at_once_agree()
    {
        WorkingCalendar calendar = Weekdays("Europe/Berlin", "09:00-17:00");
        WorkingCalendar alone = Weekdays("Europe/Berlin", "09:00-17:00");
        DateTimeOffset[] starts = Enumerable.Range(0, 400).Select(i => At("2000-01-03T09:00Z").AddDays((i * 37 % 400) * 30)).ToArray();
        DateTimeOffset[] expected = starts.Select(start => alone.Add(start, TimeSpan.FromHours(1000))).ToArray();
        var found = new DateTimeOffset[starts.Length];

        Parallel.For(0, starts.Length, i => found[i] = calendar.Add(starts[i], TimeSpan.FromHours(1000)));

        found.Should().Equal(expected);
    }
}
