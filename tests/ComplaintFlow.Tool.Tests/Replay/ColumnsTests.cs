using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class ColumnsTests : IDisposable
{
    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public void Columns_of_a_list_are_joined_by_a_space()
    {
        const string Map = """
            { "Kind": "cases", "Id": ["region", "nr"], "ReceivedAt": ["day", "time"], "Fields": { "Description": ["what", "more"], "Department": "who" }, "Milestones": { "Closed": ["cday", "ctime"] } }
            """;
        const string Csv =
            "region,nr,day,time,what,more,who,cday,ctime\nW,1,2026-01-01,09:00,a,b,X,2026-01-01,10:30\nW,2,2026-01-01,,a,,X,2026-01-01,\nW,3,2026-01-01,09:00,,,X,,\n";
        string file = _replay.Folder.Path("cases.jsonl");

        ToolRun run = _replay.Run(Csv, Map, more: ["--out", file]);

        run.Number("skipped", "rows").Should().Be(0, run.Out);
        File.ReadAllLines(file).Select(Told).Should().Equal(
            "W 1: 2026-01-01T09:00:00Z to 2026-01-01T10:30:00Z", "W 2: 2026-01-01T00:00:00Z to 2026-01-01T23:59:59.999999Z",
            "W 3: 2026-01-01T09:00:00Z to ");
    }

    [Fact]
    public void Events_may_have_their_time_in_two_columns()
    {
        const string Map = """
            { "Kind": "events", "Id": "id", "At": ["day", "time"], "Activity": ["a", "b"], "Triggers": { "open/x": null, "close/y": "milestone:Closed" } }
            """;

        ToolRun run = _replay.Run("id,day,time,a,b\n1,2026-01-01,09:00,open,x\n1,2026-01-01,10:00,close,y\n", Map);

        run.Number("targets", "Resolution", "met").Should().Be(1);
    }

    [Fact]
    public void Blanks_are_blank_wherever_they_stand()
    {
        string map = Replayed.Map.Replace("\"Kind\"", "\"Blanks\": [\"NULL\", \"0000-00-00\", \"-\"], \"Kind\"", StringComparison.Ordinal);
        const string Csv =
            "id,at,closed,who\n1,2026-01-01,NULL,NULL\n2,2026-01-01,0000-00-00,-\n3,0000-00-00,,W\nNULL,2026-01-01,,W\n4,2026-01-01,null,W\n5,2026-01-01,NULLS,W\n6,2026-01-01, NULL ,W\n";

        ToolRun run = _replay.Run(Csv, map, more: ["--group-by", "Department"]);

        run.Number("targets", "Resolution", "by", "Department", "", "open").Should().Be(2);
        run.Number("skipped", "reasons", "blank received time").Should().Be(1);
        run.Number("skipped", "reasons", "blank id").Should().Be(1);
        run.Number("skipped", "reasons", "unreadable time of Closed").Should().Be(2, "blanks are compared letter by letter");
        run.Number("cases").Should().Be(3);
    }

    [Fact]
    public void A_column_gives_a_target_its_due_instant()
    {
        string map = Replayed.Map.Replace(
            "\"Kind\"", "\"Due\": { \"resolution\": [\"due\", \"hour\"] }, \"Kind\"", StringComparison.Ordinal);
        const string Csv = """
            id,at,closed,who,due,hour
            1,2026-01-01T00:00:00Z,2026-01-04T12:00:00Z,W,2026-01-05,12:00
            2,2026-01-01T00:00:00Z,2026-01-01T01:00:00Z,W,2026-01-01,00:30
            3,2026-01-01T00:00:00Z,2026-01-04T23:00:00Z,W,2026-01-04,
            4,2026-01-01T00:00:00Z,2026-01-01T03:00:00Z,W,,
            5,2026-01-01T00:00:00Z,,W,2026-01-03,
            6,2026-01-01T00:00:00Z,,W,2026-01-09,
            7,2026-01-01T00:00:00Z,,W,soon,
            """;
        string file = _replay.Folder.Path("cases.jsonl");

        ToolRun run = _replay.Run(Csv, map, more: ["--as-of", "2026-01-06T00:00:00Z", "--out", file]);

        run.At("targets", "Resolution").ToString().Replace("\n", "", StringComparison.Ordinal).Should()
            .MatchRegex("\"started\": 6, *\"met\": 2, *\"late\": 2, *\"open\": 2, *\"overdue\": 1");
        run.Number("skipped", "reasons", "unreadable due time of resolution").Should().Be(1);
        File.ReadAllLines(file)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("clocks")[0].GetProperty("dueUtc").GetString()).Should().Equal(
            "2026-01-05T12:00:00Z", "2026-01-01T00:30:00Z", "2026-01-04T23:59:59.999999Z", "2026-01-01T02:00:00Z",
            "2026-01-03T23:59:59.999999Z", "2026-01-09T23:59:59.999999Z");
    }

    [Fact]
    public void A_due_column_of_a_target_that_the_rules_lack_is_told() =>
        _replay.Run("id,at,closed,who\n",
            Replayed.Map.Replace("\"Kind\"", "\"Due\": { \"Answer\": \"at\" }, \"Kind\"", StringComparison.Ordinal)).Error
            .Should().Contain("no target 'Answer'").And.Contain("Resolution");

    [SkippableFact]
    public void The_due_column_of_Boston_gives_the_flags_that_Boston_gave()
    {
        const string Map = """
            { "Kind": "cases", "TimeZone": "America/New_York", "Id": "case_enquiry_id", "ReceivedAt": "open_dt", "Milestones": { "Closed": "closed_dt" }, "Due": { "Resolution": "sla_target_dt" } }
            """;
        const string Rules = """{ "Sla": { "Always": { "Targets": { "Resolution": { "Within": "immediate", "Until": "Closed" } } } } }""";
        string file = _replay.Folder.Path("cases.jsonl");

        var run = ToolRun.Of(
            "replay", "--config", _replay.Folder.Write("r.json", Rules), "--map", _replay.Folder.Write("m.json", Map), "--input",
            SharedData.Find("boston311_animal2013.csv"), "--out", file, "--json");

        run.Number("cases").Should().Be(2485);
        // 1,992 have a due instant and are closed, 51 of them late; what has no due instant in the file keeps that of the rules and is
        // late.
        run.Number("targets", "Resolution", "met").Should().Be(1941);
        run.Number("targets", "Resolution", "open").Should().Be(475);
    }

    [Fact]
    public void Fields_of_the_rules_are_read_as_the_file_writes_them()
    {
        const string Rules = """
            { "Currency": "USD", "Fields": { "Opened": "Instant", "Price": "Money", "Fee": "Number" },
              "Sla": { "Tiers": { "Big": { "Rank": 1, "Targets": { "Resolution": { "Within": "1h", "Until": "Closed" } } } } },
              "Classification": { "Rules": { "big": { "When": { "Opened": { "Before": "2025-06-01T00:00:00Z" }, "Price": { "AtLeast": "47.58 USD" }, "Fee": { "AtLeast": 3.5 } }, "Then": { "Tier": "Big" } } } } }
            """;
        const string Map = """
            { "Kind": "cases", "TimeFormat": "dd.MM.yyyy HH:mm", "TimeZone": "Europe/Berlin", "Id": "id", "ReceivedAt": "at",
              "Fields": { "Opened": "opened", "Price": "price", "Fee": "fee" }, "Milestones": { "Closed": "closed" } }
            """;
        string[] rows =
        [
            "01.05.2025 00:00,$47.58,$3.50", "01.05.2025 00:00,47.58,3.5", "01.05.2025 00:00,\"$1,047.58\",USD 4",
            "01.05.2025 00:00,US$ 48,4",
            "01.06.2025 02:00,$47.58,4", "01.05.2025 00:00,$47.57,4", "01.05.2025 00:00,€50,4", "soon,$50,4",
        ];

        ToolRun run = _replay.Run(
            "id,at,closed,opened,price,fee\n" + string.Concat(rows.Select((row, i) => $"{i},01.01.2026 00:00,,{row}\n")), Map, Rules);

        run.Number("targets", "Resolution", "started").Should().Be(4, run.Out);
        run.At("skipped", "lines").ToString().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .Should().Be("[9]", "a text that is no time is not received");
    }

    [Fact]
    public void What_was_closed_before_it_was_received_is_told_and_counts_for_nothing()
    {
        const string Csv = """
            id,at,closed,who
            1,2026-01-02T10:00:00Z,2026-01-02T09:59:59Z,W
            2,2026-01-02T10:00:00Z,2026-01-02,W
            3,2026-01-02T10:00:00Z,2026-01-01,W
            4,2026-01-02,2026-01-02T00:00:00Z,W
            5,2026-01-02,2026-01-01T23:59:59Z,W
            6,2026-01-02T10:00:00Z,2026-01-02T10:00:00Z,W
            """;

        ToolRun run = _replay.Run(Csv);
        ToolRun start =
            _replay.Run(Csv, Replayed.Map.Replace("\"Kind\"", "\"DateMeans\": \"StartOfDay\", \"Kind\"", StringComparison.Ordinal));

        run.Number("cases").Should().Be(6);
        (run.Number("targets", "Resolution", "open"), run.Number("targets", "Resolution", "late"),
            run.Number("targets", "Resolution", "met")).Should().Be((3, 1, 2));
        run.Number("skipped", "reasons", "Closed before the receipt").Should().Be(3);
        Lines(run).Should().Equal(2, 4, 6);
        Lines(start).Should().Equal([2, 4, 6], "on the day of the receipt nothing is known to be before it");
    }

    private static IEnumerable<int> Lines(ToolRun run) => run.At("skipped", "lines").EnumerateArray().Select(line => line.GetInt32());

    private static string Told(string line)
    {
        JsonElement one = JsonDocument.Parse(line).RootElement;
        JsonElement clock = one.GetProperty("clocks")[0];
        return $"{one.GetProperty("id").GetString()}: {clock.GetProperty("startedUtc").GetString()} to "
            + $"{clock.GetProperty("endedUtc").GetString()}";
    }
}
