using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.RealData;

/// <summary>A city's requests under the city's own promises: the figures were computed from the same file by other means.</summary>
public sealed class BaltimoreTests : IDisposable
{
    private const string Map = """
        { "Kind": "cases", "TimeZone": "UTC", "TimeFormat": "MM/dd/yyyy hh:mm:ss tt", "Encoding": "utf-8",
          "Id": "SRRecordID", "ReceivedAt": "CreatedDate",
          "Fields": { "Category": "SRType", "Department": "Agency", "Channel": "MethodReceived" },
          "Milestones": { "Closed": "CloseDate" } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void The_citys_promises_are_kept_as_often_as_the_city_kept_them()
    {
        ToolRun run = Run("--group-by", "Department");

        run.ExitCode.Should().Be(0);
        run.Number("cases").Should().Be(8016);
        run.Number("skipped", "rows").Should().Be(0);
        run.Number("workflow", "finalStates", "Received").Should().Be(8016);
        Counts(run.At("targets", "Resolution")).Should().Be((7792, 6413, 1250, 129, 108));

        JsonElement by = run.At("targets", "Resolution", "by", "Department");
        Counts(by.GetProperty("Solid Waste")).Should().Be((3777, 3310, 449, 18, 14));
        var expected = new Dictionary<string, (int Met, int Closed)>(StringComparer.Ordinal)
        {
            ["Solid Waste"] = (3310, 3759), ["Transportation"] = (986, 1239), ["Housing"] = (826, 921), ["Water Wastewater"] = (374, 611),
            ["BGE"] = (256, 292),
            ["Finance"] = (204, 234), ["Health"] = (204, 232), ["Call Center"] = (115, 135), ["Recreation & Parks"] = (42, 123),
            ["Fire Department"] = (80, 98),
            ["Parking Authority"] = (9, 10), ["Liquor Board"] = (5, 6), ["Police Department"] = (1, 1), ["Public Works"] = (1, 1),
            ["Mayor's Office"] = (0, 1),
        };
        by.EnumerateObject()
            .ToDictionary(
                agency => agency.Name, agency =>
                    (Met: Counts(agency.Value).Met, Closed: Counts(agency.Value).Met + Counts(agency.Value).Late), StringComparer.Ordinal)
            .Should().BeEquivalentTo(expected);
    }

    [SkippableTheory]
    [InlineData("Hours0", 109, 176)]
    [InlineData("Hours24", 661, 808)]
    [InlineData("Hours48", 296, 440)]
    public void Each_duration_is_measured_for_itself(string tier, int met, int closed)
    {
        string file = _folder.Path("cases.jsonl");
        Run("--out", file);

        string[] of = [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(one => one.GetProperty("tier").GetString() == tier)
            .Select(one => one.GetProperty("clocks")[0].GetProperty("status").GetString()!)];

        of.Count(status => status == "met").Should().Be(met);
        of.Count(status => status is "met" or "late").Should().Be(closed);
    }

    private ToolRun Run(params string[] more)
    {
        string input = SharedData.Find("baltimore311.csv");
        string rules = _folder.Write("rules.json", SlaTable.Rules(SharedData.Find("baltimore311.sla_rules.csv")));
        return ToolRun.Of(["replay", "--config", rules, "--map", _folder.Write("map.json", Map), "--input", input, "--json", .. more]);
    }

    private static (int Started, int Met, int Late, int Open, int Overdue) Counts(JsonElement json) =>
        (json.GetProperty("started").GetInt32(), json.GetProperty("met").GetInt32(), json.GetProperty("late")
            .GetInt32(), json.GetProperty("open").GetInt32(), json.GetProperty("overdue").GetInt32());
}
