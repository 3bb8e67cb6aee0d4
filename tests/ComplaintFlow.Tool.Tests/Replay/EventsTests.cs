using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class EventsTests : IDisposable
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": { "Work": { "Within": "2h", "Until": "Working" }, "Reply": { "Within": "3h", "Until": "Replied" } } } },
          "Workflow": { "Initial": "New", "States": {
            "New": { "On": { "Take": { "To": "Working", "By": ["CaseOwner"], "Require": ["Subject"] } } },
            "Working": { "On": { "Close": { "To": "Shut" } } },
            "Shut": { "On": { "Reopen": { "To": "Working" } } } } } }
        """;

    private const string Map = """
        { "Kind": "events", "TimeFormat": "yyyy-MM-dd HH:mm", "Id": "case", "At": "at", "Activity": "what", "Fields": { "Department": "team" },
          "Triggers": { "opened": null, "taken": "Take", "closed": "Close", "answered": "milestone:Replied" } }
        """;

    private const string Csv = """
        case,at,what,team
        A,2026-01-01 00:00,opened,West
        B,2026-01-01 00:00,opened,East
        A,2026-01-01 02:00,taken,other
        A,2026-01-01 02:00,closed,other
        B,2026-01-01 05:00,closed,East
        B,2026-01-01 04:00,answered,East
        B,2026-01-01 06:00,sung,East
        C,2026-01-01 07:00,taken,
        """;

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Fact]
    public void Events_fire_triggers_and_reach_milestones_in_the_order_of_time()
    {
        ToolRun run = _replay.Run(Csv, Map, Rules, "--group-by", "Department");

        run.ExitCode.Should().Be(0);
        run.Number("cases").Should().Be(3);
        run.Number("events").Should().Be(7);
        run.Number("workflow", "applied").Should().Be(3);
        run.Number("workflow", "refused").Should().Be(1, "B was closed before anybody took it");
        run.At("workflow", "refusals").EnumerateObject().Single().Value.GetInt32().Should().Be(1);
        run.Number("workflow", "fitCases").Should().Be(2);
        Pairs(run.At("workflow", "finalStates")).Should().BeEquivalentTo(["Shut 1", "New 1", "Working 1"]);
        Pairs(run.At("workflow", "follows")).Should()
            .BeEquivalentTo(["opened → taken 1", "taken → closed 1", "opened → answered 1", "answered → closed 1"]);
        run.Number("targets", "Work", "met").Should().Be(2);
        run.Number("targets", "Work", "overdue").Should().Be(1);
        run.Number("targets", "Reply", "late").Should().Be(1);
        run.Number("targets", "Work", "by", "Department", "West", "started").Should().Be(1);
    }

    [Fact]
    public void Fields_come_from_the_earliest_event_wherever_its_row_is()
    {
        ToolRun run = _replay.Run(
            """
            case,at,what,team
            A,2026-01-01 02:00,closed,South
            A,2026-01-01 01:00,taken,East
            A,2026-01-01 00:00,opened,West
            A,2026-01-01 00:00,answered,North
            """, Map, Rules, "--group-by", "Department");

        run.At("targets", "Work", "by", "Department").EnumerateObject().Select(group => group.Name).Should().Equal("West");
    }

    [Fact]
    public void An_activity_that_the_map_does_not_name_is_a_skipped_row()
    {
        ToolRun run = _replay.Run(Csv, Map, Rules);

        run.Number("skipped", "rows").Should().Be(1);
        run.At("skipped", "lines")[0].GetInt32().Should().Be(8);
    }

    [Fact]
    public void An_activity_may_stand_in_several_columns()
    {
        const string Two = """
            { "Kind": "events", "TimeFormat": "yyyy-MM-dd HH:mm", "Id": "case", "At": "at", "Activity": ["what", "team"], "Triggers": { "opened/West": null, "taken/other": "Take", "answered/East": "milestone:Replied", "/": null } }
            """;

        ToolRun run = _replay.Run(Csv + "\nD,2026-01-01 08:00,,\n", Two, Rules);

        Pairs(run.At("workflow", "follows")).Should().BeEquivalentTo(["opened/West → taken/other 1"]);
        run.Number("skipped", "reasons", "blank activity").Should().Be(1);
        run.Number("skipped", "rows").Should().Be(6);
    }

    private static IEnumerable<string> Pairs(JsonElement map) => map.EnumerateObject().Select(pair => $"{pair.Name} {pair.Value}");
}
