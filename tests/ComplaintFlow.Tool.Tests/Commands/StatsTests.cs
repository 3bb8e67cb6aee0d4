using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class StatsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private StatisticsMonth _closedIn;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_month_is_printed_with_its_rows_and_its_total_drills_left_out()
    {
        string store = await StoreAsync();

        var run = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--format", "json", "--base", "orders=1000/100");

        run.ExitCode.Should().Be(0, run.Error);
        run.At("rows").EnumerateArray().Select(row => (row.GetProperty("department").GetString(), row.GetProperty("received").GetInt32()))
            .Should().Equal(("Desk", 1), ("Kitchen", 2));
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
        string[] csv = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--format", "csv").Out.Split(
            "\r\n", StringSplitOptions.RemoveEmptyEntries);

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

        string[] csv =
            ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--by", "department", "--format", "csv").Out.Split("\r\n");
        var json = ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--by", "all", "--format", "json");

        csv.Should().Contain("Received,Kitchen,,2,2,2").And.Contain("ResolutionRate,Kitchen,,0,0,");
        json.At("figures").EnumerateArray().Should()
            .Contain(figure => figure.GetProperty("figure").GetString() == "Received" && figure.GetProperty("value").GetInt32() == 3);
    }

    [Fact]
    public async Task Goals_are_told_with_their_figures_and_whether_they_are_reached()
    {
        string[] ask = [
            "stats", "--store", await StoreAsync(), "--month", "2026-03", "--by", "all", "--base", "orders=1000/100", "--at-most",
            "complaintrate/orders=0.3", "--at-least", "Received=4", "--at-least", "OnTime=0.9"];

        string[] table = ToolRun.Of(ask).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement goals = ToolRun.Of([.. ask, "--format", "json"]).At("goals");

        table[^3..].Should()
            .Equal("goal Received at least 4: 3, not reached", "goal OnTime at least 0.9: not measured",
                "goal ComplaintRate/orders at most 0.3: 0.3, reached");
        goals.EnumerateArray()
            .Select(goal => goal.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal))
            .Should().Equal(
            """{"figure":"Received","of":null,"atLeast":4,"value":3,"isReached":false}""",
            """{"figure":"OnTime","of":null,"atLeast":0.9,"value":null,"isReached":null}""",
            """{"figure":"ComplaintRate","of":"orders","atMost":0.3,"value":0.300,"isReached":true}""");
    }

    [Fact]
    public async Task As_of_an_earlier_instant_what_was_written_down_later_is_not_looked_at()
    {
        string store = await StoreAsync();

        var then =
            ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--as-of", "2026-03-15T00:00:00+08:00", "--format", "json");

        then.ExitCode.Should().Be(0, then.Error);
        then.At("asOfUtc").GetString().Should().Be("2026-03-14T16:00:00Z");
        then.Number("total", "received").Should().Be(0, "they were received in March and written down when the test ran");
        ToolRun.Of("stats", "--store", store, "--month", "2026-03", "--zone", "Asia/Shanghai", "--as-of", "2026-03-15T00:00:00", "--format",
            "json")
            .At("asOfUtc").GetString().Should().Be("2026-03-14T16:00:00Z", "a time without an offset is that of the zone");
    }

    [Theory]
    [InlineData("""{ "ComplaintFlow": { "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } } } } }""", null)]
    [InlineData("""{ "ComplaintFlow": { "Calendars": { "office": { "Week": { "Mon-Fri": "09:00-17:00" } }, "far": { "TimeZone": "Asia/Tokyo", "Week": { "Mon-Fri": "09:00-17:00" } } } } }""", "office")]
    public async Task The_rules_give_the_calendar_of_working_days(string rules, string? calendar)
    {
        string store = await ClosedAsync(), config = _folder.Write("rules.json", rules);
        string[] ask = ["stats", "--store", store, "--month", _closedIn.ToString(), "--by", "all", "--format", "json"];

        ClosedWithinThreeWorkingDays(ask).Should().Be((0, 0), "the built-in rules have no calendar");
        ClosedWithinThreeWorkingDays([.. ask, "--config", config, .. calendar is null ? Array.Empty<string>() : ["--calendar", calendar]])
            .Should().Be((1, 1));
    }

    private static (int Part, int Whole) ClosedWithinThreeWorkingDays(string[] ask)
    {
        var run = ToolRun.Of(ask);
        run.ExitCode.Should().Be(0, run.Error);
        JsonElement figure = run.At("figures").EnumerateArray()
            .Single(figure => figure.GetProperty("figure").GetString() == "ClosedWithinThreeWorkingDays");
        return (figure.GetProperty("part").GetInt32(), figure.GetProperty("whole").GetInt32());
    }

    /// <summary>A store with one complaint that was declined and closed at once.</summary>
    private Task<string> ClosedAsync() => SmallStore.WriteAsync(_folder, async service =>
    {
        Actor desk = Actor.Of("ina", Roles.IntakeAgent), chief = Actor.Of("bert", Roles.BusinessManager);
        ComplaintId id = (await service.ReceiveAsync(new Intake { Channel = "Web", Subject = "Kettle" }, desk)).Id;
        await service.ActAsync(id, new Assign { Owner = "otto" }, desk);
        await service.ActAsync(id, new BeginAssessment(), desk);
        await service.ActAsync(id, new ProposeDecision(ToAccept: false) { Reason = "r" }, desk);
        await service.ActAsync(id, new Reject { Why = RejectionReason.OutOfScope, Explanation = "e", OutsideRoutes = ["a court"] }, chief);
        ActionOutcome closed = await service.ActAsync(id, new CustomAction("CloseRejected"), chief);
        _closedIn = StatisticsMonth.Of(closed.Complaint!.ClosedAt!.Value, TimeZoneInfo.Utc);
    });

    [Theory]
    [InlineData("--month March", "2026-10")]
    [InlineData("--month 2999-01", "has not begun")]
    [InlineData("--month 2026-03 --zone Mars/Phobos", "Asia/Shanghai")]
    [InlineData("--month 2026-03 --base orders", "orders=120000/1000")]
    [InlineData("--month 2026-03 --as-of yesterday", "2026-05-01T00:00:00+08:00")]
    [InlineData("--month 2026-03 --as-of 2198-01-01T00:00:00Z", "in the future")]
    [InlineData("--month 2026-03 --as-of 2026-02-28T23:59:59Z", "had not begun then")]
    [InlineData("--month 2026-03 --by all --at-least OnTime", "OnTime/Resolution=0.9")]
    [InlineData("--month 2026-03 --by all --at-most OnTime=much", "OnTime/Resolution=0.9")]
    [InlineData("--month 2026-03 --by all --at-most Happiness=1", "no figure 'Happiness'")]
    [InlineData("--month 2026-03 --by all --at-most 3=1", "no figure '3'")]
    [InlineData("--month 2026-03 --at-least OnTime=0.9", "--by all")]
    [InlineData("--month 2026-03 --by tier --at-least OnTime=0.9", "--by all")]
    [InlineData("--month 2026-03 --by all --format csv --at-least OnTime=0.9", "no --format csv")]
    [InlineData("--month 2026-03 --calendar office", "--calendar")]
    [InlineData("--month 2026-03 --config nowhere.json", "does not exist")]
    [InlineData("--month 2026-03 --format xml", "xml")]
    [InlineData("--month 2026-03 --by shoe", "shoe")]
    [InlineData("", "'--month' is required")]
    public async Task Wrong_usage_is_said_in_a_sentence(string more, string says)
    {
        var run = ToolRun.Of(["stats", "--store", await StoreAsync(), .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(says);
    }

    private Task<string> StoreAsync()
    {
        Intake one = new()
        {
            Channel = "Web", Subject = "Kettle", ReceivedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), Category = "Quality",
            Department = "Kitchen",
        };
        return SmallStore.WriteAsync(_folder, one, one, one with
        {
            Category = "Service", Department = "Desk",
        }, one with { IsDrill = true });
    }
}
