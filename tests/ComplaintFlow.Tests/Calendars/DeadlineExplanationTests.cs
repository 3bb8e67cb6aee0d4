using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class DeadlineExplanationTests
{
    [Theory]
    [InlineData("8 working hours", DayEnd.Midnight, Roll.None)]
    [InlineData("7 working days", DayEnd.Midnight, Roll.None)]
    [InlineData("7 calendar days", DayEnd.CloseOfBusiness, Roll.None)]
    [InlineData("7 calendar days", DayEnd.Midnight, Roll.StatutoryHoliday)]
    public void What_needs_a_calendar_is_refused_without_one(string within, DayEnd dayEnd, Roll roll) =>
        Code(Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse(within), null, dayEnd, roll)).Should()
            .Be(DiagnosticCodes.CalendarRequired);

    [Theory]
    [InlineData("10959 calendar days")]
    [InlineData("9999999999 calendar days")]
    [InlineData("1566 calendar weeks")]
    [InlineData("361 calendar months")]
    [InlineData("7830 working days")]
    [InlineData("63000 working hours")]
    [InlineData("263000h")]
    [InlineData("900000000000s")]
    [InlineData("900000000000 working seconds")]
    public void More_than_thirty_years_away_is_refused(string within) =>
        Code(Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse(within), Berlin)).Should().Be(DiagnosticCodes.DueInstantTooFarAway);

    [Theory]
    [InlineData("10957 calendar days")]
    [InlineData("1565 calendar weeks")]
    [InlineData("359 calendar months")]
    [InlineData("262991h")]
    public void Just_under_thirty_years_is_not(string within) =>
        Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse(within), Berlin).IsRefused.Should().BeFalse();

    [Fact]
    public void A_calendar_that_has_closed_for_ever_is_refused()
    {
        WorkingCalendar past = Of("UTC", [], [("2020-01-06", "09:00-17:00")], ("Mon-Sun", "closed"));

        foreach (string? within in new[] { "1 working hour", "0 working seconds", "1 working day", "0 working days" })
            Code(Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse(within), past)).Should().Be(DiagnosticCodes.DueInstantTooFarAway);
        Code(Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse("1 calendar day"), past, roll: Roll.AnyNonWorkingDay))
            .Should().Be(DiagnosticCodes.DueInstantTooFarAway);
    }

    [Fact]
    public void Negative_days_and_inverted_pauses_are_refused()
    {
        DateTimeOffset at = At("2026-03-02T10:00Z");

        Code(Deadline.Compute(at, new Duration(DurationUnit.WorkingDays, -1), Berlin)).Should().Be(DiagnosticCodes.NegativeDays);
        Code(Deadline.Compute(at, Duration.Parse("24h"), Berlin, pauses: [new(at, at.AddTicks(-10))])).Should()
            .Be(DiagnosticCodes.PauseEndsBeforeItBegins);
        Code(Deadline.Compute(at, Duration.Parse("24h"), Berlin, pauses: [new(at, DateTimeOffset.MaxValue)])).Should()
            .Be(DiagnosticCodes.InstantOutOfRange);
        Code(Deadline.Compute(at, Duration.Parse("24h"), Berlin, pauses: [new(at, at.AddYears(40))])).Should()
            .Be(DiagnosticCodes.DueInstantTooFarAway);
    }

    [Theory]
    [InlineData(DurationUnit.Elapsed, long.MaxValue)]
    [InlineData(DurationUnit.Elapsed, long.MinValue)]
    [InlineData(DurationUnit.WorkingTime, long.MinValue)]
    [InlineData(DurationUnit.WorkingDays, long.MaxValue)]
    [InlineData(DurationUnit.CalendarMonths, long.MaxValue)]
    public void No_amount_throws(DurationUnit unit, long amount) =>
        Deadline.Compute(At("2026-03-02T10:00Z"), new Duration(unit, amount), Berlin).IsRefused.Should().BeTrue();

    [Fact]
    public void A_refused_result_has_no_due_instant_and_says_why()
    {
        DueResult refused = Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse("1 working day"), null);

        ((Func<DateTimeOffset>)(() => refused.DueAt)).Should().Throw<InvalidOperationException>().WithMessage("*needs a calendar*");
        refused.ToString().Should().StartWith("CF2021: ");
        Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse("24h"), null).ToString().Should().Be("2026-03-03T10:00:00Z");
    }

    [Fact]
    public void Immediate_is_the_start_itself() =>
        Deadline.Compute(At("2026-03-07T10:00:00.1234567+08:00"), Duration.Parse("immediate"), null).DueAt
            .Should().BeExactly(At("2026-03-07T02:00:00.123456Z"));

    [Theory]
    [InlineData("8 working hours", "2026-04-30T16:00+08:00", null)]
    [InlineData("8 working hours", "2026-12-31T16:00+08:00", 2027)]
    [InlineData("7 working days", "2026-12-25T16:00+08:00", 2027)]
    [InlineData("7 working days", "2006-06-01T16:00+08:00", 2006)]
    [InlineData("60 calendar days", "2026-12-25T16:00+08:00", null)]
    [InlineData("24h", "2027-12-25T16:00+08:00", null)]
    public void A_due_instant_says_when_it_needs_a_year_that_is_not_announced(string within, string start, int? year)
    {
        DueResult due = Deadline.Compute(At(start), Duration.Parse(within), China);

        due.UnannouncedYear.Should().Be(year);
        due.NeedsUnannouncedYear.Should().Be(year is not null);
    }

    [Fact]
    public void A_roll_needs_the_year_in_which_it_falls()
    {
        Deadline.Compute(
            At("2026-12-25T16:00+08:00"), Duration.Parse("60 calendar days"), China, roll: Roll.StatutoryHoliday).UnannouncedYear.Should()
                .Be(2027);
        Deadline.Compute(
            At("2026-12-25T16:00+08:00"), Duration.Parse("60 calendar days"), Berlin, roll: Roll.AnyNonWorkingDay).UnannouncedYear.Should()
                .BeNull();
    }

    [Fact]
    public void Overlapping_pauses_of_elapsed_time_count_once() =>
        Deadline.Compute(At("2026-03-02T10:00Z"), Duration.Parse("24h"), null, pauses:
        [
            new(At("2026-03-02T12:00Z"), At("2026-03-02T15:00Z")), new(At("2026-03-02T11:00Z"), At("2026-03-02T13:00Z")),
            new(At("2026-03-02T09:00Z"), At("2026-03-02T10:30Z")), new(At("2026-03-05T09:00Z"), At("2026-03-05T10:30Z")),
        ]).DueAt.Should().Be(At("2026-03-03T14:30Z"));

    [Theory]
    [InlineData("10s", "2026-03-02T10:00:10Z")]
    [InlineData("11s", "2026-03-02T11:00:01Z")]
    [InlineData("0s", "2026-03-02T10:00:00Z")]
    public void A_budget_that_is_used_up_when_a_pause_begins_is_due_then(string within, string due) =>
        Deadline.Compute(
            At("2026-03-02T10:00Z"), Duration.Parse(within), null, pauses: [new(At("2026-03-02T10:00:10Z"), At("2026-03-02T11:00Z"))])
            .DueAt.Should().Be(At(due));

    [Fact]
    public void Counting_back_steps_over_pauses()
    {
        Duration.TryParse("-2 working hours", out Duration back, out _, allowNegative: true).Should().BeTrue();

        Deadline.Compute(
            At("2026-03-09T10:00+01:00"), back, Berlin, pauses: [new(At("2026-03-09T09:15+01:00"), At("2026-03-09T09:45+01:00"))])
            .DueAt.Should().Be(At("2026-03-06T15:30+01:00"));
    }

    [Fact]
    public void The_example_of_the_command_comes_out() =>
        Deadline.Compute(
            At("2026-04-30T16:00:00+08:00"), Duration.Parse("8 working hours"),
            Of("Asia/Shanghai", ["cn"], [("2026-04-07", "closed"), ("2026-04-11", "09:00-15:00")], ("Mon-Fri", "09:00-12:00 13:30-18:00")),
            pauses: [new(At("2026-04-30T17:00:00+08:00"), At("2026-05-06T10:00:00+08:00"))]).DueAt
            .Should().Be(At("2026-05-07T01:30:00Z"));

    [Fact]
    public void Open_time_is_explained_stretch_by_stretch() =>
        Deadline.Explain(
            At("2026-04-30T16:00+08:00"), Duration.Parse("3 working hours"), China,
            pauses: [new(At("2026-04-30T17:00+08:00"), At("2026-05-06T10:00+08:00"))])
            .Select(stretch => $"{stretch.From:MM-dd HH:mm} {stretch.To:MM-dd HH:mm} {stretch.Counted.TotalHours} {stretch.Why}")
            .Should().Equal(
                "04-30 08:00 04-30 09:00 1 open",
                "04-30 09:00 04-30 10:00 0 paused",
                "04-30 10:00 05-06 01:00 0 paused",
                "05-06 01:00 05-06 02:00 0 paused",
                "05-06 02:00 05-06 04:00 2 open");

    [Fact]
    public void Days_are_explained_date_by_date() =>
        Deadline.Explain(At("2026-02-13T10:00+08:00"), Duration.Parse("2 working days"), China)
            .Select(stretch => stretch.Why)
            .Should().Equal(
                ["start date", "make-up working day", .. Enumerable.Repeat("statutory holiday", 9), "working day"]);

    [Fact]
    public void A_roll_is_explained()
    {
        var stretches = Deadline.Explain(At("2026-06-18T10:00+08:00"), Duration.Parse("1 calendar day"), China, roll: Roll.StatutoryHoliday)
            .ToList();

        stretches.Select(stretch => stretch.Why).Should().Equal("start date", "calendar day", "rolled", "rolled", "rolled");
        stretches[^1].To.Should().Be(At("2026-06-23T00:00+08:00"));
    }

    private static string? Code(DueResult result) => result.Refusal?.Code;
}
