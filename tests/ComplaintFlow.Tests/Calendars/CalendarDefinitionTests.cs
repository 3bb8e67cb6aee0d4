using ComplaintFlow.Calendars;
using ComplaintFlow.Diagnostics;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class CalendarDefinitionTests
{
    [Theory]
    [InlineData("Mon-Fri", "9-17", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "9:00-17:00", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "09:00-17:60", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "09:00-24:01", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "24:00-06:00", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "09:00-09:00", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", null, DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "closed 09:00-17:00", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("Mon-Fri", "09:00-12:00 11:59-14:00", DiagnosticCodes.OverlappingHours)]
    [InlineData("Mon-Fri", "22:00-06:00 23:00-23:30", DiagnosticCodes.OverlappingHours)]
    [InlineData("Monday", "09:00-17:00", DiagnosticCodes.InvalidWeekKey)]
    [InlineData("Mon-", "09:00-17:00", DiagnosticCodes.InvalidWeekKey)]
    [InlineData("Mon-Wed-Fri", "09:00-17:00", DiagnosticCodes.InvalidWeekKey)]
    [InlineData("", "09:00-17:00", DiagnosticCodes.InvalidWeekKey)]
    [InlineData("Mon-Fri", "closed", DiagnosticCodes.CalendarNeverOpens)]
    public void A_bad_week_is_refused_with_one_defect(string key, string? hours, string code)
    {
        WorkingCalendar.Compile(Define("UTC", [], [], (key, hours!)), out IReadOnlyList<Diagnostic>? defects).Should().BeNull();

        Diagnostic defect = defects.Should().ContainSingle().Subject;
        defect.Code.Should().Be(code);
        defect.Path.Should().Be(string.Equals(code, DiagnosticCodes.CalendarNeverOpens, StringComparison.Ordinal) ? "Week" : "Week:" + key);
        defect.Message.Should().EndWith(".");
        defect.Remedy.Should().EndWith(".");
        defect.Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("2026-4-7", "closed", DiagnosticCodes.InvalidDate)]
    [InlineData("2026-02-29", "closed", DiagnosticCodes.InvalidDate)]
    [InlineData("04-07", "closed", DiagnosticCodes.InvalidDate)]
    [InlineData("2026-04-07", "as Monday", DiagnosticCodes.UnknownWeekday)]
    [InlineData("2026-04-07", "open", DiagnosticCodes.InvalidOpeningHours)]
    [InlineData("2026-04-07", null, DiagnosticCodes.InvalidOpeningHours)]
    public void A_bad_day_is_refused_with_one_defect(string day, string? hours, string code)
    {
        WorkingCalendar.Compile(Define("UTC", [], [(day, hours!)], ("Mon-Fri", "09:00-17:00")), out IReadOnlyList<Diagnostic>? defects)
            .Should().BeNull();

        defects.Should().ContainSingle().Which.Should().Match<Diagnostic>(defect => defect.Code == code && defect.Path == "Days:" + day);
    }

    [Fact]
    public void Every_defect_is_reported_at_once()
    {
        CalendarDefinition definition = Define(
            "Mars/Olympus", ["cn", "xx"], [("someday", "sometimes"), ("2026-04-07", "as Nev")], ("Mon-Fri", "09-17"),
            ("Funday", "09:00-17:00"));

        WorkingCalendar.Compile(definition, out IReadOnlyList<Diagnostic>? defects).Should().BeNull();

        defects.Select(defect => $"{defect.Code} {defect.Path}").Should().BeEquivalentTo(
            "CF2001 TimeZone", "CF2002 Week:Funday", "CF2003 Week:Mon-Fri", "CF2008 Sets:1", "CF2009 Days:someday", "CF2003 Days:someday",
            "CF2010 Days:2026-04-07");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    [InlineData("Shanghai")]
    public void An_unknown_zone_is_refused(string zone)
    {
        WorkingCalendar.Compile(Define(zone, [], [], ("Mon", "09:00-17:00")), out IReadOnlyList<Diagnostic>? defects).Should().BeNull();
        defects.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.UnknownTimeZone);
    }

    [Theory]
    [InlineData("Mon-Wed", "Wed-Fri")]
    [InlineData("Mon", "mon")]
    [InlineData("Sat,Sun", "Sat-Sun")]
    public void Two_equally_narrow_keys_that_overlap_are_refused(string one, string other)
    {
        WorkingCalendar.Compile(Define("UTC", [], [], (one, "09:00-17:00"), (other, "09:00-17:00")), out IReadOnlyList<Diagnostic>? defects)
            .Should().BeNull();
        defects.Should().ContainSingle().Which.Code.Should().Be(DiagnosticCodes.EquallyNarrowKeys);
    }

    [Fact]
    public void The_narrowest_key_wins()
    {
        WorkingCalendar calendar =
            Of("UTC", ("Mon-Sun", "09:00-17:00"), ("Sat,Sun", "closed"), ("Sun", "10:00-12:00"), ("Wed,Fri", "08:00-09:00"));

        calendar.IsWorkingDay(Day("2026-03-07")).Should().BeFalse();
        calendar.Elapsed(At("2026-03-02T00:00Z"), At("2026-03-09T00:00Z")).Should().Be(TimeSpan.FromHours(8 + 8 + 1 + 8 + 1 + 0 + 2));
    }

    [Fact]
    public void A_range_may_run_over_the_end_of_the_week() =>
        Of("UTC", ("sun-thu", "09:00-17:00")).Elapsed(At("2026-03-02T00:00Z"), At("2026-03-09T00:00Z")).Should().Be(TimeSpan.FromHours(40));

    [Fact]
    public void A_night_that_runs_into_the_next_morning_is_refused()
    {
        WorkingCalendar.Compile(
            Define("UTC", [], [], ("Fri", "22:00-06:00"), ("Sat", "05:00-12:00")), out IReadOnlyList<Diagnostic>? defects)
            .Should().BeNull();
        defects.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(defect => defect.Code == DiagnosticCodes.OverlappingHours && defect.Path == "Week:Fri");
    }

    [Fact]
    public void Intervals_may_touch_and_stand_in_any_order() =>
        Of("UTC", ("Mon", "12:00-18:00 09:00-12:00")).OpenIntervals(At("2026-03-02T00:00Z"), At("2026-03-03T00:00Z"))
            .Should().Equal(new TimeRange(At("2026-03-02T09:00Z"), At("2026-03-02T18:00Z")));

    [Fact]
    public void Days_beat_sets_and_sets_beat_the_week()
    {
        WorkingCalendar calendar = Of(
            "Asia/Shanghai", ["cn"], [("2026-05-01", "10:00-12:00"), ("2026-05-09", "closed"), ("2026-05-10", "as Mon")],
            ("Mon-Fri", "09:00-17:00"));

        calendar.IsWorkingDay(Day("2026-05-01")).Should().BeTrue();
        calendar.IsStatutoryHoliday(Day("2026-05-01")).Should().BeFalse();
        calendar.IsWorkingDay(Day("2026-05-04")).Should().BeFalse();
        calendar.IsWorkingDay(Day("2026-05-09")).Should().BeFalse();
        calendar.Elapsed(At("2026-05-10T00:00+08:00"), At("2026-05-11T00:00+08:00")).Should().Be(TimeSpan.FromHours(8));
    }

    [Fact]
    public void A_make_up_day_takes_the_hours_of_Monday() =>
        Of("Asia/Shanghai", ["CN"], [], ("Mon", "08:00-10:00"), ("Tue-Sat", "09:00-17:00"))
            .Elapsed(At("2026-05-09T00:00+08:00"), At("2026-05-10T00:00+08:00")).Should().Be(TimeSpan.FromHours(2));

    [Fact]
    public void Borrowing_the_hours_of_a_closed_weekday_is_a_warning()
    {
        WorkingCalendar.Compile(
            Define("UTC", ["cn"], [("2026-05-10", "as Sun")], ("Tue-Sat", "09:00-17:00")), out IReadOnlyList<Diagnostic>? defects)
            .Should().NotBeNull();

        defects.Select(defect => defect.Path).Should().Equal("Days:2026-05-10", "Sets:0");
        defects.Should()
            .OnlyContain(defect => defect.Severity == DiagnosticSeverity.Warning && defect.Code == DiagnosticCodes.BorrowsClosedWeekday);
    }
}
