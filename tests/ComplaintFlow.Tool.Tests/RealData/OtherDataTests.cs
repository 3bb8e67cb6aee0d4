using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.RealData;

public sealed class OtherDataTests : IDisposable
{
    private const string Cfpb = """
        { "Kind": "cases", "TimeFormat": "yyyy-MM-dd", "Id": "Complaint ID", "ReceivedAt": "Date received", "Fields": { "Category": "Product", "Channel": "Submitted via" },
          "Milestones": { "FirstResponse": "Date sent to company" } }
        """;

    private const string NewYork = """
        { "Kind": "cases", "TimeFormat": "MM/dd/yyyy hh:mm:ss tt", "Id": "Unique Key", "ReceivedAt": "Created Date",
          "Fields": { "Category": "Complaint Type", "Department": "Agency" }, "Milestones": { "Closed": "Closed Date" } }
        """;

    private const string Cars = """
        { "Kind": "cases", "TimeZone": "Asia/Shanghai", "TimeFormat": "yyyy/M/d", "Encoding": "utf-8", "Id": "id", "ReceivedAt": "datetime",
          "Fields": { "Department": "brand", "Description": "desc" } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void The_police_of_New_York_met_eight_hours_331_times()
    {
        const string Rules = """
            { "Classification": { "Rules": { "police": { "When": { "Department": "NYPD" }, "Then": { "Tier": "Police" } } } },
              "Sla": { "Tiers": { "Police": { "Rank": 1, "Targets": { "Resolution": { "Within": "8h", "Until": "Closed" } } } } } }
            """;

        ToolRun run = Run("nyc311_mixed1000.csv", NewYork, Rules);

        run.Number("cases").Should().Be(1000);
        run.Number("targets", "Resolution", "started").Should().Be(347);
        run.Number("targets", "Resolution", "met").Should().Be(331);
    }

    [SkippableFact]
    public void Lines_before_the_header_are_found()
    {
        ToolRun run = Run("dirty_cfpb_junk_lines_before_header.csv", Cfpb);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("they stand in line 3");
    }

    [SkippableFact]
    public void A_file_that_breaks_off_loses_its_last_record_and_says_so()
    {
        ToolRun run = Run("dirty_cfpb_truncated_tail.csv", Cfpb);

        run.ExitCode.Should().Be(0);
        run.Number("cases").Should().Be(14);
        run.Number("skipped", "rows").Should().Be(1);
        run.Number("skipped", "reasons", "unterminated quote").Should().Be(1);
        run.At("skipped", "lines").GetArrayLength().Should().Be(1);
    }

    [SkippableFact]
    public void A_web_page_is_recognised()
    {
        ToolRun run = Run("dirty_nyc311_is_html.csv", NewYork);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("looks like a web page");
    }

    [SkippableFact]
    public void Chinese_texts_in_another_encoding_are_refused_and_then_read()
    {
        ToolRun wrong = Run("zh_car_complaints.gbk.csv", Cars);
        ToolRun right =
            Run("zh_car_complaints.gbk.csv", Cars.Replace("utf-8", "gbk", StringComparison.Ordinal), "{}", "--group-by", "Department");

        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("gbk");
        right.ExitCode.Should().Be(0);
        right.Number("cases").Should().Be(600);
        right.Number("skipped", "rows").Should().Be(0);
    }

    [SkippableFact]
    public void Neighbouring_events_of_a_help_desk_are_counted()
    {
        const string Map = """
            { "Kind": "events", "TimeFormat": "yyyy/MM/dd HH:mm:ss.fff", "Id": "Case ID", "At": "Complete Timestamp", "Activity": "Activity", "Fields": { "Category": "Variant" },
              "Triggers": { "Assign seriousness": null, "Take in charge ticket": null, "Resolve ticket": "milestone:Resolved", "Closed": "milestone:Done", "Wait": null, "Insert ticket": null,
                "Require upgrade": null, "Create SW anomaly": null, "Resolve SW anomaly": null, "Schedule intervention": null, "VERIFIED": null, "DUPLICATE": null, "INVALID": null, "RESOLVED": null } }
            """;

        ToolRun run = Run("helpdesk_it.csv", Map);

        run.Number("cases").Should().Be(3690);
        run.Number("events").Should().Be(17183);
        JsonElement follows = run.At("workflow", "follows");
        follows.EnumerateObject().Count().Should().Be(53);
        follows.EnumerateObject().Sum(pair => pair.Value.GetInt32()).Should().Be(13493);
        follows.GetProperty("Resolve ticket → Closed").GetInt32().Should().Be(3673);
        run.Number("workflow", "fitCases").Should().Be(3690);
    }

    private ToolRun Run(string file, string map, string rules = "{}", params string[] more) => ToolRun.Of(
        ["replay", "--config", _folder.Write("rules.json", rules), "--map", _folder.Write("map.json", map), "--input",
            SharedData.Find(file), "--json", .. more]);
}
