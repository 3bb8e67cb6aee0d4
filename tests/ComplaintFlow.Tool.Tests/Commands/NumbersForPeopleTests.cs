using System.Text;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Tests.Commands;

public class NumbersForPeopleTests
{
    [Fact]
    public async Task A_mean_is_printed_as_one_and_a_share_as_a_share()
    {
        var figures = new ComplaintFigures(new InMemoryStore(), TimeProvider.System);
        MonthlyStatistics empty =
            await figures.ComputeMonthAsync(new MonthlyQuery(new StatisticsMonth(2026, 3), TimeZoneInfo.Utc), default);
        MonthlyRow total = empty.Total with { Satisfaction = new Ratio(9, 2), OnTime = new Ratio(9, 12) };

        Printed(empty with { Total = total }).Should().Contain(" 4.5 (2)\n").And.Contain(" 9/12 ").And.NotContain("9/2 ");
        Printed(empty).Should().Contain(" - (0)\n").And.Contain(" 0/0 ");
    }

    private static string Printed(MonthlyStatistics statistics)
    {
        var text = new StringWriter(new StringBuilder());
        StatisticsReport.Write(statistics, "table", new TenantOutput(text, "default", IsOneOfAll: false, IsFirst: true));
        return text.ToString();
    }
}
