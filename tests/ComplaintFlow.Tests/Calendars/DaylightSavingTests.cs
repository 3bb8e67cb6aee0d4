using ComplaintFlow.Calendars;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class DaylightSavingTests
{
    [Fact]
    public void A_missing_opening_time_is_moved_on_by_the_gap() =>
        Daily("America/Los_Angeles", "02:30-10:00").NextOpening(At("2014-03-09T00:00-08:00")).Should().Be(At("2014-03-09T03:30-07:00"));

    [Fact]
    public void A_missing_midnight_is_one_in_the_morning() =>
        Of("America/Sao_Paulo", ("Sat", "22:00-24:00")).OpenIntervals(At("2015-10-17T12:00Z"), At("2015-10-19T12:00Z"))
            .Should().Equal(new TimeRange(At("2015-10-17T22:00-03:00"), At("2015-10-18T01:00-02:00")));

    [Fact]
    public void A_repeated_opening_time_is_the_first_one() =>
        Daily("America/Los_Angeles", "01:30-10:00").NextOpening(At("2014-11-02T00:00-07:00")).Should().Be(At("2014-11-02T01:30-07:00"));

    [Fact]
    public void A_repeated_closing_time_is_the_first_one() =>
        Daily("America/Los_Angeles", "00:00-01:30").OpenIntervals(At("2014-11-02T00:00-07:00"), At("2014-11-02T12:00-08:00"))
            .Should().Equal(new TimeRange(At("2014-11-02T00:00-07:00"), At("2014-11-02T01:30-07:00")));

    [Fact]
    public void An_interval_that_becomes_empty_is_dropped() =>
        Of("America/Los_Angeles", ("Sun", "02:30-03:15")).OpenIntervals(At("2006-04-01T00:00-08:00"), At("2006-04-10T00:00-07:00"))
            .Should().Equal(new TimeRange(At("2006-04-09T02:30-07:00"), At("2006-04-09T03:15-07:00")));

    [Fact]
    public void Intervals_pushed_into_each_other_by_a_gap_count_once() =>
        Of("America/Los_Angeles", ("Sun", "02:10-02:50 03:00-05:00")).Elapsed(At("2014-03-09T00:00-08:00"), At("2014-03-09T12:00-07:00"))
            .Should().Be(TimeSpan.FromHours(2));

    [Fact]
    public void A_night_shift_over_a_gap_is_an_hour_shorter() =>
        Of("Europe/Berlin", ("Sat", "22:00-06:00")).Elapsed(At("2025-03-29T12:00Z"), At("2025-03-30T12:00Z")).Should()
            .Be(TimeSpan.FromHours(7));

    [Fact]
    public void Elapsed_hours_do_not_care() =>
        Deadline.Compute(At("2025-03-29T12:00+01:00"), Duration.Parse("24h"), Berlin).DueAt.Should().Be(At("2025-03-30T13:00+02:00"));

    [Fact]
    public void A_date_whose_midnight_is_missing_ends_where_the_next_begins() =>
        Deadline.Compute(At("2015-10-16T12:00Z"), Duration.Parse("1 calendar day"), Daily("America/Sao_Paulo", "09:00-17:00")).DueAt
            .Should().Be(At("2015-10-18T01:00-02:00"));

    [Fact]
    public void A_date_that_a_zone_skipped_is_no_trouble()
    {
        // Samoa went from 29 to 31 December 2011.
        WorkingCalendar samoa = Daily("Pacific/Apia", "09:00-17:00");

        samoa.Elapsed(At("2011-12-29T00:00-10:00"), At("2012-01-01T00:00+14:00")).Should().Be(TimeSpan.FromHours(16));
    }

    [Theory]
    [InlineData("Africa/Freetown", 1939)]
    [InlineData("Africa/Tunis", 1943)]
    [InlineData("Europe/Vienna", 1945)]
    [InlineData("America/Recife", 2000)]
    [InlineData("Africa/Cairo", 2014)]
    [InlineData("Africa/Casablanca", 2026)]
    [InlineData("Asia/Gaza", 2011)]
    public void Changes_that_follow_each_other_closely_are_all_found(string id, int year)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var from = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var line = new ZoneOffsets(zone, from.AddDays(-3).Ticks, from.AddDays(368).Ticks);
        int hint = 0;

        for (DateTime at = from; at < from.AddYears(1); at = at.AddHours(1))
        {
            var instant = new DateTime(line.ToUtc(at.Ticks, ref hint), DateTimeKind.Utc);
            bool skipped = zone.GetUtcOffset(at.AddHours(-26)) < zone.GetUtcOffset(at.AddHours(26));
            if (!skipped)
                (instant + zone.GetUtcOffset(instant)).Should().Be(at);
        }
    }
}
