using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class MapTests : IDisposable
{
    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public void All_defects_of_a_map_are_told_at_once()
    {
        const string Map = """
            { "Kind": "cases", "TimeZone": "Mars/Base", "TimeFormat": ["q", 3], "Encoding": "klingon", "Colour": 1, "Recieved": "at", "Fields": { "Department": 1 }, "Milestones": [] }
            """;

        ToolRun run = _replay.Run("id,at\n", Map);

        run.ExitCode.Should().Be(2);
        run.Error.Should()
            .Contain("'Mars/Base'").And.Contain("TimeFormat").And.Contain("'klingon'").And.Contain("'Colour'").And.Contain("'Recieved'")
            .And.Contain("Id is missing").And.Contain("ReceivedAt is missing").And.Contain("Department").And.Contain(
                "Milestones takes a map");
    }

    [Theory]
    [InlineData("{ }", "Kind is missing")]
    [InlineData("""{ "Kind": "stories" }""", "use cases or events")]
    [InlineData("""{ "Kind": "events", "Id": "id", "At": "at", "Activity": "a" }""", "Triggers is missing")]
    [InlineData("""{ "Kind": "events", "Id": "id", "At": "at", "Activity": "a", "Triggers": { "A": null }, "ReceivedAt": "at" }""",
        "there is no key 'ReceivedAt'")]
    [InlineData("""{ "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Outlet": "who" } }""",
        "fields that the rules do not know: Outlet")]
    [InlineData("""{ "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Subject": "nowhere", "Channel": "way" } }""",
        "'nowhere', 'way' were not found")]
    [InlineData("nothing", "is not JSON")]
    [InlineData("""{ "Kind": "events", "Id": "id", "At": "at", "Activity": "a", "Triggers": { "A": null, "A": "Close" } }""",
        "names 'A' twice")]
    public void A_wrong_map_ends_with_two(string map, string expected)
    {
        ToolRun run = _replay.Run("id,at,who\n", map);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [Theory]
    [InlineData("--group-by Colour", "use one of Department")]
    [InlineData("--as-of tomorrow", "is not an instant")]
    [InlineData("--out /nowhere/at/all.jsonl", "cannot be written")]
    public void Wrong_options_end_with_two(string options, string expected)
    {
        ToolRun run = _replay.Run("id,at,closed,who\n1,2026-01-01,,\n", more: options.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [Theory]
    [InlineData("America/New_York", "MM/dd/yyyy hh:mm:ss tt", "01/15/2026 09:00:00 PM", "2026-01-16T02:00:00Z")]
    [InlineData("America/New_York", "yyyy-MM-dd HH:mm", "2026-03-08 02:30", "2026-03-08T07:30:00Z")]
    [InlineData("America/New_York", "yyyy-MM-dd HH:mm", "2026-11-01 01:30", "2026-11-01T05:30:00Z")]
    [InlineData("Asia/Shanghai", "yyyy/M/d", "2020/6/8", "2020-06-07T16:00:00Z")]
    [InlineData("Asia/Shanghai", "yyyy-MM-dd HH:mm:ss zzz", "2020-06-08 00:00:00 +02:00", "2020-06-07T22:00:00Z")]
    [InlineData("Asia/Shanghai", "yyyy-MM-ddTHH:mm:ssK", "2020-06-08T00:00:00", "2020-06-07T16:00:00Z")]
    [InlineData("Asia/Shanghai", "yyyy-MM-ddTHH:mm:ssK", "2020-06-08T00:00:00Z", "2020-06-08T00:00:00Z")]
    [InlineData("Asia/Shanghai", "yyyy/MM/dd HH:mm:ss.fff", "2020/06/08 08:00:00.250", "2020-06-08T00:00:00.25Z")]
    [InlineData("UTC", "r", "Mon, 08 Jun 2020 10:00:00 GMT", "2020-06-08T10:00:00Z")]
    public void Times_are_read_by_format_and_zone(string zone, string format, string text, string expected)
    {
        string file = _replay.Folder.Path("cases.jsonl");
        string map = $$"""{ "Kind": "cases", "TimeZone": "{{zone}}", "TimeFormat": ["d.M.yyyy", "{{format}}"], "Id": "id", "ReceivedAt": "at" }""";

        _replay.Run($"id,at\n1,\"{text}\"\n2,1.2.2020\n", map, more: ["--out", file]).Number("skipped", "rows").Should().Be(0);

        JsonDocument.Parse(File.ReadLines(file).First()).RootElement.GetProperty("clocks")[0].GetProperty("startedUtc").GetString().Should()
            .Be(expected);
    }
}
