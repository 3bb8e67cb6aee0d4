using System.Text.Json;
using ComplaintFlow.Calendars;
using static ComplaintFlow.Tests.Calendars.Calendar;

namespace ComplaintFlow.Tests.Calendars;

public class StatutoryHolidayTests
{
    [Theory]
    [InlineData(2007, 249)]
    [InlineData(2008, 251)]
    [InlineData(2009, 250)]
    [InlineData(2010, 250)]
    [InlineData(2011, 250)]
    [InlineData(2012, 249)]
    [InlineData(2013, 250)]
    [InlineData(2014, 250)]
    [InlineData(2015, 249)]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_year_has_its_working_days(int year, int days)
    {
        Dates(year).Count(China.IsWorkingDay).Should().Be(days);
        China.IsAnnounced(year).Should().BeTrue();
    }

    [Fact]
    public void A_year_that_is_not_announced_is_the_plain_week()
    {
        Dates(2027).Should()
            .OnlyContain(day => China.IsWorkingDay(day) == (day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday));
        China.IsAnnounced(2027).Should().BeFalse();
        China.IsAnnounced(2006).Should().BeFalse();
        Berlin.IsAnnounced(2027).Should().BeTrue();
    }

    [Fact]
    public void The_facts_name_their_source()
    {
        StatutorySets.Names.Should().Equal("cn");
        StatutorySets.FactsOf("CN").Should().Contain("国务院办公厅关于").And.Contain("\n2026 off 01-01..01-03 ");
        ((Action)(() => StatutorySets.FactsOf("xx"))).Should().Throw<ArgumentException>();
    }

    [SkippableFact]
    public void The_facts_agree_with_an_independent_transcription()
    {
        var off = new HashSet<DateOnly>();
        var work = new HashSet<DateOnly>();
        foreach (string file in Directory.EnumerateFiles(SharedData.Find("holiday-cn"), "2*.json"))
        {
            using var year = JsonDocument.Parse(File.ReadAllText(file));
            foreach (JsonElement day in year.RootElement.GetProperty("days").EnumerateArray())
                (day.GetProperty("isOffDay").GetBoolean() ? off : work).Add(Day(day.GetProperty("date").GetString()!));
        }

        off.Should().HaveCountGreaterThan(500);
        StatutorySets.TryFind("cn", out StatutorySet? china).Should().BeTrue();
        china!.Holidays.Select(DateOnly.FromDayNumber).Order().Should().Equal(off.Order());
        china.MakeUpDays.Select(DateOnly.FromDayNumber).Order().Should().Equal(work.Order());
    }

    private static IEnumerable<DateOnly> Dates(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
