using System.Text.Json;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class StatsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_month_is_printed_with_its_rows_and_its_total_drills_left_out()
    {
        string store = await StoreAsync();

        ToolRun run = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--format", "json", "--base", "orders=1000/100");

        run.ExitCode.Should().Be(0, run.Error);
        run.At("rows").EnumerateArray().Select(row => (row.GetProperty("department").GetString(), row.GetProperty("received").GetInt32())).Should().Equal(("Desk", 1), ("Kitchen", 2));
        (run.Number("total", "received"), run.Number("total", "closing")).Should().Be((3, 3));
        run.At("total", "firstResponseOnTime", "value").ValueKind.Should().Be(JsonValueKind.Null, "nothing was promised");
        run.At("complaintRates")[0].GetProperty("value").GetDecimal().Should().Be(0.3m);
        ToolRun.Of("stats", "--store", store, "--month", "2026-02", "--format", "json").Number("total", "received").Should().Be(0);
    }

    [Fact]
    public async Task A_table_is_for_people_and_csv_for_spreadsheets()
    {
        string store = await StoreAsync();

        string[] table = ToolRun.Of("stats", "--store", store, "--month", "2026-03").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] csv = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--format", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        table.Should().HaveCount(4);
        table[1].Should().StartWith("Desk / Service / -");
        table[3].Should().StartWith("total").And.Contain("0/0");
        csv.Should().HaveCount(4);
        csv[0].Should().StartWith("row,department,category,tier,opening,received,");
        csv[2].Should().StartWith("group,Kitchen,Quality,,0,2,");
        csv[3].Should().StartWith("total,,,,0,3,");
    }

    [Fact]
    public async Task Every_figure_is_told_by_a_dimension_and_an_empty_denominator_is_blank()
    {
        string store = await StoreAsync();

        string[] csv = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--by", "department", "--format", "csv").Out.Split("\r\n");
        ToolRun json = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--by", "all", "--format", "json");

        csv.Should().Contain("Received,Kitchen,,2,2,2").And.Contain("ResolutionRate,Kitchen,,0,0,");
        json.At("figures").EnumerateArray().Should().Contain(figure => figure.GetProperty("figure").GetString() == "Received" && figure.GetProperty("value").GetInt32() == 3);
    }

    [Theory]
    [InlineData("--month March", "2026-10")]
    [InlineData("--month 2999-01", "has not begun")]
    [InlineData("--month 2026-03 --zone Mars/Phobos", "Asia/Shanghai")]
    [InlineData("--month 2026-03 --base orders", "orders=120000/1000")]
    [InlineData("--month 2026-03 --format xml", "xml")]
    [InlineData("--month 2026-03 --by shoe", "shoe")]
    [InlineData("", "'--month' is required")]
    public async Task Wrong_usage_is_said_in_a_sentence(string more, string says)
    {
        ToolRun run = ToolRun.Of(["stats", "--store", await StoreAsync(), .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(says);
    }

    private Task<string> StoreAsync()
    {
        Intake one = new() { Channel = "Web", Subject = "Kettle", ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Category = "Quality", Department = "Kitchen" };
        return SmallStore.WriteAsync(_folder, one, one, one with { Category = "Service", Department = "Desk" }, one with { IsDrill = true });
    }
}
