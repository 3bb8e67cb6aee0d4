using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class DueTests : IDisposable
{
    private const string Office = """
        { "ComplaintFlow": { "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } } } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_question_is_answered_and_explained()
    {
        ToolRun run = One(
            "--start", "2026-04-30T16:00:00+08:00", "--within", "8 working hours", "--pause",
            "2026-04-30T17:00:00+08:00/2026-05-06T10:00:00+08:00", "--explain", "--json");

        run.ExitCode.Should().Be(0);
        run.At("dueUtc").GetString().Should().Be("2026-05-07T01:30:00Z");
        run.At("due").GetString().Should().Be("2026-05-07T09:30:00+08:00");
        JsonElement first = run.At("explain")[0];
        first.EnumerateObject().Select(key => key.Name).Should().Equal("from", "to", "counted", "why");
        first.GetProperty("counted").GetString().Should().Be("PT1H");
        first.GetProperty("why").GetString().Should().Be("open");
        run.At("explain").EnumerateArray()
            .Aggregate(TimeSpan.Zero, (sum, one) => sum + System.Xml.XmlConvert.ToTimeSpan(one.GetProperty("counted").GetString()!))
            .Should().Be(TimeSpan.FromHours(8));
    }

    [Fact]
    public void A_time_may_be_counted_backwards() =>
        One("--start", "2026-04-30T16:00:00+08:00", "--within", "-8 working hours").Out.Should().Be("due 2026-04-29T15:30:00+08:00\n");

    [Fact]
    public void A_last_day_of_rest_moves() =>
        One("--start", "2026-04-30T16:00", "--within", "3 calendar days", "--roll", "AnyNonWorkingDay", "--day-end", "CloseOfBusiness",
            "--json")
            .At("dueUtc").GetString().Should().Be("2026-05-06T10:00:00Z");

    [Theory]
    [InlineData("--start|2026-04-30T16:00:00+08:00|--within|1d", "'1 working day' or '1 calendar day'")]
    [InlineData("--start|today|--within|24h", "CF5002")]
    [InlineData("--start|2026-04-30T16:00:00Z|--within|24h|--roll|Sideways", "use one of None, StatutoryHoliday, AnyNonWorkingDay")]
    [InlineData("--start|2026-04-30T16:00:00Z", "Give --start and --within")]
    [InlineData("--start|2026-04-30T16:00:00Z|--within|24h|--pause|2026-05-01", "--pause START/END")]
    [InlineData("--input|nowhere.jsonl", "does not exist")]
    public void A_wrong_question_ends_with_two(string options, string expected)
    {
        ToolRun run = One(options.Split('|'));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [Fact]
    public void An_unknown_calendar_is_told_with_those_that_there_are() =>
        ToolRun.Of("due", "--config", _folder.Write("r.json", Office), "--calendar", "ofice", "--start", "2026-04-30", "--within",
            "24h").Error.Should().Contain("CF5003").And.Contain("use one of office");

    [Fact]
    public void Many_questions_are_answered_line_by_line_in_their_order()
    {
        const string Questions = """
            { "id": "v1", "calendar": { "TimeZone": "Asia/Shanghai", "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" }, "Sets": ["cn"] }, "start": "2026-04-30T16:00:00+08:00", "within": "8 working hours", "pauses": [["2026-04-30T17:00:00+08:00", "2026-05-06T10:00:00+08:00"]] }
            { "id": "e1", "calendar": "office", "start": "2026-04-30T16:00:00+08:00", "end": "2026-05-06T12:00:00+08:00" }

            { "id": "e2", "start": "2026-04-30T16:00:00+08:00", "end": "2026-04-30T15:00:00+08:00" }
            { "id": 7, "start": "2026-04-30T16:00:00+08:00", "within": "1d" }
            { "id": "c", "calendar": { "Week": { "Mon": "25:00-26:00" } }, "start": "2026-04-30T16:00:00+08:00", "within": "24h" }
            { "id": "n", "calendar": 5, "start": "2026-04-30T16:00:00+08:00", "within": "24h" }
            { "id": "o", "start": "1850-01-01T00:00:00Z", "end": "1850-01-02T00:00:00Z" }
            { "id": "u", "calendar": "ofice", "start": "2026-04-30T16:00:00+08:00", "within": "24h" }
            nonsense
            """;

        var run =
            ToolRun.Of("due", "--config", _folder.Write("r.json", Office), "--input", _folder.Write("q.jsonl", Questions), "--json");

        run.ExitCode.Should().Be(1, "some questions have no answer");
        JsonElement[] answers = [.. run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        answers[0].GetRawText().Should().Be("""{"id":"v1","dueUtc":"2026-05-07T01:30:00Z"}""");
        answers[1].GetRawText().Should().Be("""{"id":"e1","elapsedSeconds":18000}""");
        answers[2].GetRawText().Should().Be("""{"id":"e2","elapsedSeconds":0}""");
        answers.Skip(3).Select(answer => answer.GetProperty("error").GetProperty("code").GetString()).Should()
            .Equal("CF2020", "CF2003", "CF5001", "CF2025", "CF5003", "CF5001");
        answers[3].GetProperty("id").GetInt32().Should().Be(7);
    }

    private ToolRun One(params string[] options) =>
        ToolRun.Of(["due", "--config", _folder.Write("r.json", Office), "--calendar", "office", .. options]);
}
