using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

/// <summary>Each test is named after the thread that reported the fault.</summary>
public class KnownCalendarFaultTests
{
    private static DateTimeOffset Due(WorkingCalendar calendar, string start, string within, params (string, string)[] pauses)
    {
        Duration.TryParse(within, out Duration duration, out string? problem, allowNegative: true).Should().BeTrue(problem);
        return Deadline.Compute(
            At(start), duration, calendar, pauses: [.. pauses.Select(p => new TimeRange(At(p.Item1), At(p.Item2)))]).DueAt;
    }

    [Fact]
    public void Zammad_188_pauses_of_a_reopened_ticket_push_the_due_time() =>
        Due(Daily("Europe/Berlin", "09:00-18:00"), "2013-06-04T09:00Z", "120 working minutes",
            ("2013-06-04T09:30Z", "2013-06-04T09:45Z"), ("2013-06-04T10:00Z", "2013-06-04T10:30Z"))
            .Should().Be(At("2013-06-04T11:45Z"));

    [Fact]
    public void Zammad_3180_midnight_is_not_closed()
    {
        Due(Daily("UTC", "00:00-24:00"), "2026-01-05T23:30Z", "60 working minutes").Should().Be(At("2026-01-06T00:30Z"));

        WorkingCalendar.Compile(Define("UTC", [], [], ("Mon-Sun", "00:00-23:59")), out IReadOnlyList<Diagnostic>? defects)
            .Should().NotBeNull();
        defects.Should()
            .ContainSingle(defect => defect.Code == DiagnosticCodes.EndsBeforeMidnight && defect.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Zammad_4432_a_step_after_the_due_time_falls_into_service_time() =>
        Due(Berlin, "2026-03-06T16:50+01:00", "60 working minutes").Should().Be(At("2026-03-09T09:50+01:00"));

    [Theory]
    [InlineData("Asia/Tokyo", "2026-03-02T01:00Z")]
    [InlineData("Europe/Berlin", "2026-03-02T09:00Z")]
    public void Zammad_1002_the_calendar_of_the_customer_decides(string zone, string due) =>
        Due(Weekdays(zone, "09:00-17:00"), "2026-03-02T00:00Z", "60 working minutes").Should().Be(At(due));

    [Fact]
    public void Zammad_pauses_keep_their_seconds() =>
        Due(
            Of("Europe/Berlin", [], [("2016-11-01", "closed")], ("Mon-Fri", "08:00-20:00")),
            "2016-11-01T15:59:14Z", "1200 working minutes", ("2016-11-01T15:59:58Z", "2016-11-07T13:26:36Z"))
            .Should().Be(At("2016-11-09T09:26:36Z"));

    [Fact]
    public void Zammad_two_pauses_that_begin_in_the_same_minute_both_count() =>
        Due(
            Daily("UTC", "00:00-24:00"), "2026-03-02T09:00Z", "1 working hour",
            ("2026-03-02T09:10:05Z", "2026-03-02T09:10:15Z"), ("2026-03-02T09:10:20Z", "2026-03-02T09:10:50Z"))
            .Should().Be(At("2026-03-02T10:00:40Z"));

    [Fact]
    public void Zammad_overlapping_intervals_are_refused()
    {
        WorkingCalendar.Compile(Define("UTC", [], [], ("Mon", "09:00-12:00 11:00-14:00")), out IReadOnlyList<Diagnostic>? defects)
            .Should().BeNull();
        defects.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.OverlappingHours);
    }

    [Fact]
    public void Glpi_10594_a_weekend_inside_a_pause_is_not_added_twice() =>
        Due(Berlin, "2026-03-06T10:00+01:00", "480 working minutes", ("2026-03-06T12:00+01:00", "2026-03-09T12:00+01:00"))
            .Should().Be(At("2026-03-10T10:00+01:00"));

    [Fact]
    public void Glpi_22678_a_step_before_the_due_time_is_counted_in_open_time()
    {
        WorkingCalendar calendar = Weekdays("UTC", "08:00-18:00");
        DateTimeOffset due = Due(calendar, "2026-03-02T17:00Z", "4 working hours");

        due.Should().Be(At("2026-03-03T11:00Z"));
        calendar.Add(due, TimeSpan.FromHours(-1)).Should().Be(At("2026-03-03T10:00Z"));
    }

    [Fact]
    public void Glpi_a_day_of_23_hours_is_not_skipped() =>
        Due(Daily("Europe/Berlin", "08:00-20:00"), "2025-03-29T23:30+01:00", "60 working minutes")
            .Should().Be(At("2025-03-30T09:00+02:00"));

    [Fact]
    public void Glpi_a_day_of_25_hours_is_not_counted_twice() =>
        Due(Daily("Europe/Berlin", "08:00-20:00"), "2025-10-25T23:30+02:00", "13 working hours")
            .Should().Be(At("2025-10-27T09:00+01:00"));

    [Fact]
    public void Glpi_holidays_across_the_new_year_are_all_off()
    {
        (string, string)[] days =
            Enumerable.Range(0, 10).Select(i => (Day("2026-12-24").AddDays(i).ToString("yyyy-MM-dd", null), "closed")).ToArray();

        Of("Europe/Berlin", [], days, ("Mon-Sun", "09:00-17:00")).IsWorkingDay(Day("2026-12-28")).Should().BeFalse();
    }

    [Fact]
    public void Glpi_a_bare_day_is_refused()
    {
        Duration.TryParse("1d", out _, out string? problem).Should().BeFalse();
        problem.Should().Contain("1 working day").And.Contain("1 calendar day");
    }

    [Fact]
    public void Znuny_a_closure_of_ten_years_never_answers_the_start()
    {
        (string, string)[] days =
            Enumerable.Range(0, 3653).Select(i => (Day("2026-01-01").AddDays(i).ToString("yyyy-MM-dd", null), "closed")).ToArray();

        Due(Of("UTC", [], days, ("Mon-Sun", "09:00-17:00")), "2026-01-01T10:00Z", "1 working hour").Should().Be(At("2036-01-02T10:00Z"));
    }

    [Fact]
    public void Frappe_a_calendar_without_working_days_is_refused()
    {
        WorkingCalendar.Compile(
            Define("UTC", [], [("2026-01-05", "closed")], ("Mon-Sun", "closed")), out IReadOnlyList<Diagnostic>? defects)
            .Should().BeNull();
        defects.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.CalendarNeverOpens);
    }

    [Fact]
    public void Frappe_2449_a_hold_and_a_weekend_add_up()
    {
        WorkingCalendar calendar = Weekdays("UTC", "10:00-18:00");

        Due(calendar, "2026-03-07T12:00Z", "120 working minutes").Should().Be(At("2026-03-09T12:00Z"));
        Due(calendar, "2026-03-07T12:00Z", "120 working minutes", ("2026-03-09T10:30Z", "2026-03-09T11:30Z")).Should()
            .Be(At("2026-03-09T13:00Z"));
    }

    [Theory]
    [InlineData(3600, "2026-03-05T18:00:00Z")]
    [InlineData(3601, "2026-03-06T10:00:01Z")]
    public void Frappe_a_hold_of_one_second_more_passes_to_the_next_day(int hold, string due)
    {
        DateTimeOffset from = At("2026-03-05T15:30Z");

        Deadline.Compute(At("2026-03-05T15:00Z"), Duration.Parse("2 working hours"), Weekdays("UTC", "10:00-18:00"),
            pauses: [new(from, from.AddSeconds(hold))]).DueAt.Should().Be(At(due));
    }

    [Fact]
    public void Frappe_2212_and_Chatwoot_14009_lunch_is_not_working_time() =>
        Due(Daily("Asia/Shanghai", "09:00-12:00 13:00-18:00"), "2026-03-02T11:50+08:00", "20 working minutes")
            .Should().Be(At("2026-03-02T13:10+08:00"));

    [Fact]
    public void Libredesk_a_closure_of_forty_days_is_waited_for()
    {
        (string, string)[] days =
            Enumerable.Range(0, 40).Select(i => (Day("2026-02-01").AddDays(i).ToString("yyyy-MM-dd", null), "closed")).ToArray();

        Due(Of("UTC", [], days, ("Mon-Sun", "09:00-17:00")), "2026-02-01T09:00Z", "60 working minutes").Should()
            .Be(At("2026-03-13T10:00Z"));
    }

    [Theory]
    [InlineData("2021-03-12T14:00Z", "2021-03-12T15:00Z")]
    [InlineData("2021-03-15T13:00Z", "2021-03-15T14:00Z")]
    public void Chatwoot_2882_opening_hours_follow_the_clock_of_their_own_date(string start, string due) =>
        Due(Weekdays("America/New_York", "09:00-17:00"), start, "60 working minutes").Should().Be(At(due));

    [Fact]
    public void Moment_business_time_58_an_hour_that_happens_twice_is_two_hours() =>
        Due(Daily("Europe/Amsterdam", "00:00-10:00"), "2022-10-30T02:00+02:00", "60 working minutes")
            .Should().Be(At("2022-10-30T02:00+01:00"));

    [Theory]
    [InlineData("2019-04-27T10:00+08:00", 60, "2019-04-28T08:40+08:00")]
    [InlineData("2019-04-30T16:00+08:00", 120, "2019-05-05T09:00+08:00")]
    public void Biz_142_make_up_days_are_worked(string start, int minutes, string due)
    {
        WorkingCalendar calendar = Of("Asia/Shanghai", ["cn"], [], ("Mon-Fri", "07:40-11:30 12:30-16:40"));

        Due(calendar, start, $"{minutes} working minutes").Should().Be(At(due));
    }

    [Fact]
    public void Biz_122_a_short_day_before_a_holiday_replaces_the_weekly_hours() =>
        Due(Of("UTC", [], [("2026-12-24", "09:00-12:00"), ("2026-12-25", "closed")], ("Mon-Fri", "09:00-17:00")), "2026-12-24T11:00Z",
            "2 working hours")
            .Should().Be(At("2026-12-28T10:00Z"));

    [Fact]
    public void Business_time_36_a_holiday_is_judged_in_the_zone_of_the_calendar() =>
        Of("Asia/Tokyo", [], [("2026-03-03", "closed")], ("Mon-Sun", "00:00-24:00")).IsOpen(At("2026-03-02T16:00Z")).Should().BeFalse();

    [Fact]
    public void Biz_160_a_repeated_hour_that_is_not_daylight_saving_raises_no_exception() =>
        Due(Daily("Africa/Casablanca", "02:30-10:00"), "2026-02-15T00:00+01:00", "60 working minutes").Should().Be(At("2026-02-15T02:30Z"));
}
