using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class CasesTests : IDisposable
{
    private const string Csv = """
        id,at,closed,who
        1,2026-01-01T00:00:00Z,2026-01-01T02:00:00Z,West
        2,2026-01-01T00:00:00Z,2026-01-01T02:00:00.000001Z,West
        3,2026-01-01T00:00:00Z,,East
        4,2026-01-01T09:00:00Z,,
        5,2026-01-01T10:00:00Z,2026-01-01T09:00:00Z,East
        """;

    private static readonly string[] Tally = ["started", "met", "late", "open", "overdue"];

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public void Targets_are_counted_as_met_late_open_and_overdue()
    {
        ToolRun run = _replay.Run(Csv);

        run.ExitCode.Should().Be(0);
        run.Error.Should().MatchRegex("^processed in [0-9]+ ms\n$");
        run.Number("cases").Should().Be(5);
        run.Number("events").Should().Be(0);
        run.At("targets", "Resolution").GetRawText().Should().Match(json => Counts(json) == "5 1 1 3 1");
        run.Number("workflow", "finalStates", "Received").Should().Be(5);
        run.Number("workflow", "applied").Should().Be(0);
        run.Number("workflow", "fitCases").Should().Be(0);
    }

    [Fact]
    public void The_document_has_the_keys_of_the_contract_and_no_others()
    {
        ToolRun run = _replay.Run(Csv);

        Keys(run.Json).Should().Equal("cases", "events", "skipped", "targets", "workflow");
        Keys(run.At("skipped")).Should().Equal("rows", "reasons", "lines");
        Keys(run.At("targets", "Resolution")).Should().Equal("started", "met", "late", "open", "overdue");
        Keys(run.At("workflow")).Should().Equal("applied", "refused", "refusals", "finalStates", "fitCases", "follows");
    }

    [Fact]
    public void Groups_are_named_by_the_field_and_add_up()
    {
        JsonElement by = _replay.Run(Csv, more: ["--group-by", "department"]).At("targets", "Resolution", "by", "Department");

        Keys(by).Should().Equal("", "East", "West");
        Counts(by.GetProperty("West").GetRawText()).Should().Be("2 1 1 0 0");
        Counts(by.GetProperty("East").GetRawText()).Should().Be("2 0 0 2 1", "what was closed before it was received is not met");
        Counts(by.GetProperty("").GetRawText()).Should().Be("1 0 0 1 0");
    }

    [Theory]
    [InlineData("2026-01-01T02:00:00Z", 0)]
    [InlineData("2026-01-01T10:00:00+08:00", 0)]
    [InlineData("2026-01-01T02:00:01Z", 1)]
    [InlineData("2026-01-02", 3)]
    public void The_instant_of_the_look_decides_what_is_overdue(string asOf, int overdue) =>
        _replay.Run(Csv, more: ["--as-of", asOf]).Number("targets", "Resolution", "overdue").Should().Be(overdue);

    [Fact]
    public void Each_case_is_written_as_a_line()
    {
        string file = _replay.Folder.Path("cases.jsonl");

        _replay.Run(Csv, more: ["--out", file]).ExitCode.Should().Be(0);

        JsonElement[] cases = [.. File.ReadAllLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
        cases.Should().HaveCount(5);
        Keys(cases[0]).Should().Equal("id", "tier", "state", "category", "clocks", "refusals");
        JsonElement clock = cases[1].GetProperty("clocks")[0];
        Keys(clock).Should().Equal("target", "tier", "startedUtc", "dueUtc", "endedUtc", "status", "overdue");
        clock.GetProperty("dueUtc").GetString().Should().Be("2026-01-01T02:00:00Z");
        clock.GetProperty("endedUtc").GetString().Should().Be("2026-01-01T02:00:00.000001Z");
        cases.Select(one => one.GetProperty("clocks")[0].GetProperty("status").GetString()).Should()
            .Equal("met", "late", "open", "open", "open");
        cases.Select(one => one.GetProperty("clocks")[0].GetProperty("overdue").GetBoolean()).Should()
            .Equal(false, false, true, false, false);
    }

    [Fact]
    public void Cancelled_clocks_are_not_counted()
    {
        const string Rules = """
            { "Sla": { "Always": { "Targets": { "Answer": { "Within": "8h", "Until": "FirstResponse", "Steps": { "end": { "At": "50%", "Do": "Stop" } } } } } },
              "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Stop": { "To": "Done" } } }, "Done": { "Final": true } } } }
            """;
        string file = _replay.Folder.Path("cases.jsonl");

        ToolRun run = _replay.Run(
            "id,at,closed,who\n1,2026-01-01T00:00:00Z,,W\n", rules: Rules, more: ["--as-of", "2026-01-02T00:00:00Z", "--out", file]);

        run.Number("targets", "Answer", "started").Should().Be(0);
        run.Number("workflow", "finalStates", "Done").Should().Be(1);
        File.ReadAllText(file).Should().Contain("\"status\":\"cancelled\"");
    }

    [Fact]
    public void Fields_of_the_rules_are_filled_and_compared()
    {
        const string Rules = """
            { "Fields": { "Seats": "Number", "Opened": "Instant" }, "Sla": { "Tiers": { "Big": { "Rank": 1, "Targets": { "Resolution": { "Within": "1h", "Until": "Closed" } } } } },
              "Classification": { "Rules": { "big": { "When": { "Seats": { "AtLeast": 10 }, "Opened": { "Before": "2025-06-01T00:00:00Z" } }, "Then": { "Tier": "Big" } } } } }
            """;
        const string Map = """
            { "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Seats": "seats", "opened": "opened" }, "Milestones": { "Closed": "closed" } }
            """;
        const string Rows =
            "id,at,closed,seats,opened\n1,2026-01-01,,10,2025-01-01T00:00:00Z\n2,2026-01-01,,9,2025-01-01T00:00:00Z\n3,2026-01-01,,12,\n4,2026-01-01,,many,\n";

        ToolRun run = _replay.Run(Rows, Map, Rules);

        run.Number("targets", "Resolution", "started").Should().Be(1);
        run.Number("skipped", "reasons", "not received: CF3108").Should().Be(1);
        run.At("skipped", "lines")[0].GetInt32().Should().Be(5);
        run.Number("cases").Should().Be(3);
    }

    [Fact]
    public void Invalid_rules_end_with_one_and_are_reported()
    {
        ToolRun run = _replay.Run(Csv, rules: """{ "Sla": { "Always": { "Targets": { "R": { "Within": "1d", "Until": "Closed" } } } } }""");

        run.ExitCode.Should().Be(1);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("CF1031");
    }

    [Fact]
    public void Names_of_the_map_count_as_declared_milestones()
    {
        const string Rules = """{ "Sla": { "Always": { "Targets": { "R": { "Within": "1h", "Until": "Resolved" } } } } }""";

        _replay.Run(Csv, rules: Rules).ExitCode.Should().Be(1);
        _replay.Run(Csv, Replayed.Map.Replace("\"Closed\"", "\"Resolved\"", StringComparison.Ordinal), Rules).Number("targets", "R", "late")
            .Should().Be(2);
    }

    [Fact]
    public void The_report_for_people_shows_the_same_figures()
    {
        _replay.Run(Csv);

        var run = ToolRun.Of(
            "replay", "--config", _replay.Folder.Path("rules.json"), "--map", _replay.Folder.Path("map.json"), "--input",
            _replay.Folder.Path("rows.csv"), "--group-by", "Department");

        run.Out.Should().StartWith("5 cases, 0 events, as of 2026-01-01T10:00:00+00:00; 1 rows skipped\n  Closed before the receipt: 1\n");
        run.Out.Should().MatchRegex("Resolution +5 +1 +1 +3 +1\n").And.MatchRegex("Department: East +2 +0 +0 +2 +1\n");
    }

    [Fact]
    public void A_bar_on_the_terminal_leaves_the_result_as_it_is()
    {
        string silent = _replay.Run(Csv).Out;

        var shown = ToolRun.Of(
            showsProgress: true, "replay", "--config", _replay.Folder.Path("rules.json"), "--map", _replay.Folder.Path("map.json"),
            "--input", _replay.Folder.Path("rows.csv"), "--json");

        shown.Out.Should().Be(silent);
        shown.Error.Should().EndWith(" ms\n");
    }

    private static IEnumerable<string> Keys(JsonElement json) => json.EnumerateObject().Select(key => key.Name);

    private static string Counts(string json) =>
        string.Join(' ', Tally.Select(key => JsonDocument.Parse(json).RootElement.GetProperty(key).GetInt32()));
}
