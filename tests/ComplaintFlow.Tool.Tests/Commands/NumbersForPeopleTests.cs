using System.Text;
using ComplaintFlow.Calendars;
using ComplaintFlow.Figures;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Tests.Commands;

public class NumbersForPeopleTests
{
    [Theory]
    [InlineData(22195 * 60, "369h 55m")]
    [InlineData((22195 * 60) + 7, "369h 55m 7s")]
    [InlineData((48 * 3600) + 1, "48h 1s")]
    [InlineData(48 * 3600, "48h")]
    [InlineData(90 * 60, "90m")]
    [InlineData(90, "90s")]
    public void A_long_time_is_written_in_hours_and_minutes_and_read_again(long seconds, string text)
    {
        var duration = new Duration(DurationUnit.Elapsed, seconds);

        duration.ToString().Should().Be(text);
        Duration.Parse(text).Should().Be(duration);
    }

    [Theory]
    [InlineData("1h 30m 1h")]
    [InlineData("30m 1h")]
    [InlineData("1h 7 working days")]
    [InlineData("1h 30")]
    [InlineData("-1h 30m")]
    public void Units_go_down_and_do_not_mix(string text) => Duration.TryParse(text, out _, out _).Should().BeFalse();

    [Fact]
    public async Task A_mean_is_printed_as_one_and_a_share_as_a_share()
    {
        var figures = new ComplaintFigures(new InMemoryStore(), TimeProvider.System);
        MonthlyStatistics empty = await figures.MonthAsync(new MonthlyQuery(new StatisticsMonth(2026, 3), TimeZoneInfo.Utc), default);
        MonthlyRow total = empty.Total with { Satisfaction = new Ratio(9, 2), OnTime = new Ratio(9, 12) };

        Printed(empty with { Total = total }).Should().Contain(" 4.5 (2)\n").And.Contain(" 9/12 ").And.NotContain("9/2 ");
        Printed(empty).Should().Contain(" - (0)\n").And.Contain(" 0/0 ");
    }

    private static string Printed(MonthlyStatistics statistics)
    {
        var text = new StringWriter(new StringBuilder());
        StatisticsReport.Write(statistics, "table", text);
        return text.ToString();
    }
}
