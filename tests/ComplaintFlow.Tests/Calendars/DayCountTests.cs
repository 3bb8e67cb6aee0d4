using ComplaintFlow.Calendars;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class DayCountTests
{
    // Bank holidays of England and Wales, spring 2026.
    private static readonly WorkingCalendar Uk = Of(
        "Europe/London", [], [("2026-04-03", "closed"), ("2026-04-06", "closed"), ("2026-05-04", "closed"), ("2026-05-25", "closed")],
        ("Mon-Fri", "09:00-17:00"));

    [Theory]
    [InlineData("2026-02-12", "7 working days", "2026-02-28")]
    [InlineData("2026-09-30", "7 working days", "2026-10-15")]
    [InlineData("2026-04-30", "10 working days", "2026-05-18")]
    [InlineData("2024-02-08", "1 working day", "2024-02-09")]
    [InlineData("2024-02-08", "2 working days", "2024-02-18")]
    [InlineData("2024-09-30", "1 working day", "2024-10-08")]
    [InlineData("2024-09-30", "2 working days", "2024-10-09")]
    [InlineData("2023-01-20", "1 working day", "2023-01-28")]
    [InlineData("2023-01-20", "5 working days", "2023-02-01")]
    [InlineData("2020-01-23", "1 working day", "2020-02-03")]
    [InlineData("2020-01-23", "3 working days", "2020-02-05")]
    [InlineData("2019-04-30", "1 working day", "2019-05-05")]
    [InlineData("2019-04-30", "2 working days", "2019-05-06")]
    [InlineData("2021-09-30", "1 working day", "2021-10-08")]
    [InlineData("2021-09-30", "3 working days", "2021-10-11")]
    [InlineData("2022-09-30", "1 working day", "2022-10-08")]
    [InlineData("2025-01-26", "1 working day", "2025-01-27")]
    [InlineData("2025-01-27", "2 working days", "2025-02-06")]
    [InlineData("2018-12-28", "1 working day", "2018-12-29")]
    [InlineData("2018-12-28", "2 working days", "2019-01-02")]
    [InlineData("2026-02-13", "1 working day", "2026-02-14")]
    [InlineData("2026-02-14", "1 working day", "2026-02-24")]
    public void Working_days_in_China_follow_holidays_and_make_up_days(string start, string within, string last) =>
        LastDay(Deadline.Compute(At(start + "T16:00+08:00"), Duration.Parse(within), China), China).Should().Be(Day(last));

    [Theory]
    [InlineData("2026-03-23", "15 working days", "2026-04-15")]
    [InlineData("2026-03-23", "35 working days", "2026-05-14")]
    [InlineData("2026-05-01", "3 working days", "2026-05-07")]
    [InlineData("2026-03-02", "8 calendar weeks", "2026-04-27")]
    public void Business_days_in_the_United_Kingdom_leave_out_bank_holidays(string start, string within, string last) =>
        LastDay(Deadline.Compute(At(start + "T12:00Z"), Duration.Parse(within), Uk), Uk).Should().Be(Day(last));

    [Theory]
    [InlineData(Roll.None, "2026-06-19")]
    [InlineData(Roll.StatutoryHoliday, "2026-06-22")]
    [InlineData(Roll.AnyNonWorkingDay, "2026-06-22")]
    public void Sixty_days_that_end_on_a_holiday_roll_as_the_rule_says(Roll roll, string last) =>
        LastDay(Deadline.Compute(At("2026-04-20T10:00+08:00"), Duration.Parse("60 calendar days"), China, roll: roll), China).Should()
            .Be(Day(last));

    [Theory]
    [InlineData(Roll.None, "2026-07-26")]
    [InlineData(Roll.StatutoryHoliday, "2026-07-26")]
    [InlineData(Roll.AnyNonWorkingDay, "2026-07-27")]
    public void Twenty_one_paused_days_push_sixty_days(Roll roll, string last) =>
        LastDay(Deadline.Compute(
            At("2026-05-06T10:00+08:00"), Duration.Parse("60 calendar days"), China, roll: roll,
            pauses: [new(At("2026-05-20T15:00+08:00"), At("2026-06-10T09:00+08:00"))]), China).Should().Be(Day(last));

    [Theory]
    [InlineData("2026-05-20T09:00+08:00", "2026-05-20T18:00+08:00", "2026-06-05")]
    [InlineData("2026-05-20T23:00+08:00", "2026-05-21T01:00+08:00", "2026-06-06")]
    [InlineData("2026-05-01T09:00+08:00", "2026-05-08T09:00+08:00", "2026-06-07")]
    [InlineData("2026-06-05T09:00+08:00", "2026-06-08T09:00+08:00", "2026-06-05")]
    [InlineData("2026-06-04T09:00+08:00", "2026-06-08T09:00+08:00", "2026-06-09")]
    public void A_pause_counts_whole_dates_without_the_one_on_which_it_begins(string from, string to, string last) =>
        LastDay(Deadline.Compute(
            At("2026-05-06T10:00+08:00"), Duration.Parse("30 calendar days"), China, pauses: [new(At(from), At(to))]), China)
            .Should().Be(Day(last));

    [Fact]
    public void Overlapping_pauses_count_each_date_once() =>
        LastDay(Deadline.Compute(At("2026-05-06T10:00+08:00"), Duration.Parse("30 calendar days"), China, pauses:
        [
            new(At("2026-05-12T09:00+08:00"), At("2026-05-15T09:00+08:00")),
            new(At("2026-05-10T09:00+08:00"), At("2026-05-13T09:00+08:00")),
        ]), China).Should().Be(Day("2026-06-10"));

    [Fact]
    public void Paused_working_days_do_not_count() =>
        LastDay(Deadline.Compute(At("2026-03-02T10:00+08:00"), Duration.Parse("3 working days"), China,
            pauses: [new(At("2026-03-03T09:00+08:00"), At("2026-03-05T09:00+08:00"))]), China).Should().Be(Day("2026-03-09"));

    [Theory]
    [InlineData("2026-01-31T10:00+08:00", "1 calendar month", "2026-02-28")]
    [InlineData("2024-01-31T10:00+08:00", "1 calendar month", "2024-02-29")]
    [InlineData("2026-03-15T10:00+08:00", "2 calendar months", "2026-05-15")]
    [InlineData("2026-08-31T23:30+08:00", "6 calendar months", "2027-02-28")]
    [InlineData("2026-03-02T23:30+08:00", "45 calendar days", "2026-04-16")]
    public void Months_end_on_the_same_day_number_or_the_last_of_the_month(string start, string within, string last) =>
        LastDay(Deadline.Compute(At(start), Duration.Parse(within), China), China).Should().Be(Day(last));

    [Fact]
    public void The_start_date_is_the_local_one() =>
        LastDay(Deadline.Compute(At("2026-03-02T17:00Z"), Duration.Parse("1 calendar day"), China), China).Should().Be(Day("2026-03-04"));

    [Theory]
    [InlineData("2026-03-06T10:00+01:00", "1 working day", "2026-03-09T17:00+01:00")]
    [InlineData("2026-03-06T10:00+01:00", "1 calendar day", "2026-03-08T00:00+01:00")]
    public void The_day_may_end_at_the_close_of_business(string start, string within, string due) =>
        Deadline.Compute(At(start), Duration.Parse(within), Berlin, DayEnd.CloseOfBusiness).DueAt.Should().Be(At(due));

    [Fact]
    public void The_close_of_a_night_shift_is_in_the_morning() =>
        Deadline.Compute(
            At("2026-03-02T10:00Z"), Duration.Parse("1 working day"), Daily("UTC", "22:00-06:00"), DayEnd.CloseOfBusiness).DueAt
            .Should().Be(At("2026-03-04T06:00Z"));

    [Theory]
    [InlineData("2026-03-06T10:00+01:00", "0 calendar days", "2026-03-07T00:00+01:00")]
    [InlineData("2026-03-06T10:00+01:00", "0 working days", "2026-03-07T00:00+01:00")]
    [InlineData("2026-03-07T10:00+01:00", "0 working days", "2026-03-10T00:00+01:00")]
    public void Zero_days_end_today_or_on_the_next_working_day(string start, string within, string due) =>
        Deadline.Compute(At(start), Duration.Parse(within), Berlin).DueAt.Should().Be(At(due));

    [Fact]
    public void Without_a_calendar_dates_are_in_utc() =>
        Deadline.Compute(At("2026-03-06T10:00+01:00"), Duration.Parse("2 calendar days"), null).DueAt.Should().Be(At("2026-03-09T00:00Z"));
}
