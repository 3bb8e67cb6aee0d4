using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

/// <summary>
/// A date without a time is a day: of what ends a case its end, of the receipt its beginning, where the map says nothing else.
/// </summary>
public sealed class DateMeansTests : IDisposable
{
    private const string Head = "id,at,closed,who\n";

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Theory]
    [InlineData("", "2026-01-01T23:00:00Z,2026-01-02", "late")]
    [InlineData("", "2026-01-01T22:00:00Z,2026-01-01", "met")]
    [InlineData("", "2026-01-01,2026-01-01T02:00:00Z", "met")]
    [InlineData("", "2026-01-01,2026-01-01T02:00:01Z", "late")]
    [InlineData("StartOfDay", "2026-01-01T23:00:00Z,2026-01-02", "met")]
    [InlineData("EndOfDay", "2026-01-01T23:00:00Z,2026-01-02", "late")]
    [InlineData("EndOfDay", "2026-01-01,2026-01-02T01:59:59.999999Z", "met")]
    [InlineData("EndOfDay", "2026-01-01,2026-01-02T02:00:00Z", "late")]
    [InlineData("endofday", "2026-01-01,2026-01-02", "late")]
    public void The_end_is_meant_of_milestones_and_the_start_of_the_receipt(string means, string times, string expected)
    {
        ToolRun run = _replay.Run($"{Head}1,{times},W\n", Map(means));

        run.Number("targets", "Resolution", expected).Should().Be(1, run.Out);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-01-05", "2026-01-04T16:00:00Z", "2026-01-05T15:59:59.999999Z")]
    [InlineData("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59.999999Z")]
    [InlineData("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T04:59:59.999999Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-03T03:00:00Z", "2018-11-04T02:59:59.999999Z")]
    public void A_day_is_one_of_the_zone_however_long_it_is(string zone, string day, string start, string end)
    {
        string file = _replay.Folder.Path("cases.jsonl");

        _replay.Run($"{Head}1,{day},{day},W\n", Map("", zone), more: ["--out", file]).ExitCode.Should().Be(0);

        JsonElement clock = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("clocks")[0];
        (clock.GetProperty("startedUtc").GetString(), clock.GetProperty("endedUtc").GetString()).Should().Be((start, end));
    }

    [Theory]
    [InlineData("yyyy/M/d", "2026/1/2")]
    [InlineData("d", "01/02/2026")]
    [InlineData("yyyyMMdd", "20260102")]
    public void A_format_without_a_time_is_a_date(string format, string text)
    {
        string map = Map("")
            .Replace("\"Kind\"", $"\"TimeFormat\": [\"{format}\", \"yyyy-MM-dd HH:mm\"], \"Kind\"", StringComparison.Ordinal);

        _replay.Run($"{Head}1,2026-01-01 23:00,{text},W\n2,2026-01-01 23:00,2026-01-02 00:00,W\n", map).At("targets", "Resolution")
            .ToString()
            .Should().Contain("\"met\": 1").And.Contain("\"late\": 1");
    }

    [Fact]
    public void Of_events_the_first_is_the_receipt_and_the_others_are_ends()
    {
        const string Events = """
            { "Kind": "events", "Id": "id", "At": "at", "Activity": "what", "Triggers": { "opened": null, "closed": "milestone:Closed" } }
            """;
        const string Csv = "id,at,what\n1,2026-01-01,opened\n1,2026-01-01,closed\n2,2026-01-01,closed\n";

        ToolRun usual = _replay.Run(Csv, Events);
        ToolRun start = _replay.Run(Csv, Events.Replace("\"Kind\"", "\"DateMeans\": \"StartOfDay\", \"Kind\"", StringComparison.Ordinal));

        (usual.Number("targets", "Resolution", "late"), usual.Number("targets", "Resolution", "met")).Should().Be((1, 1), usual.Out);
        start.Number("targets", "Resolution", "met").Should().Be(2);
    }

    [Fact]
    public void Another_word_is_refused() =>
        _replay.Run(Head, Map("Noon")).Error.Should().Contain("DateMeans takes StartOfDay or EndOfDay");

    [SkippableFact]
    public void Answers_sent_on_the_day_of_the_receipt_are_those_within_a_day()
    {
        const string Cfpb = """
            { "Kind": "cases", "TimeFormat": ["yyyy-MM-dd", "M/d/yyyy"], "Id": ["Company", "Date received"], "ReceivedAt": "Date received", "Milestones": { "FirstResponse": "Date sent to company" } }
            """;
        const string Rules = """{ "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } } } }""";
        string file = SharedData.Find("cfpb_disputed_mix.csv");

        int Met(string means) => ToolRun.Of(
            "replay", "--config", _replay.Folder.Write("r.json", Rules), "--map",
            _replay.Folder.Write("m.json", Cfpb.Replace("\"Kind\"", $"{means} \"Kind\"", StringComparison.Ordinal)),
            "--input", file, "--json").Number("targets", "Answer", "met");

        Met("").Should().Be(1379, "so many were sent on the day of the receipt");
        Met("\"DateMeans\": \"StartOfDay\",").Should()
            .Be(1564, "of those sent on the next day at the latest, four were sent before the receipt");
    }

    private static string Map(string means, string zone = "UTC") => Replayed.Map.Replace(
        "\"Kind\"", $"\"TimeZone\": \"{zone}\", {(means.Length == 0 ? "" : $"\"DateMeans\": \"{means}\", ")}\"Kind\"",
        StringComparison.Ordinal);
}
