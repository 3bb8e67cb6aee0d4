using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Validate;

public sealed class LayersTests : IDisposable
{
    private const string Lower = """
        { "ComplaintFlow": {
            "Classification": { "Rules": {
                "safety": { "Order": 1, "When": { "Category": ["fire", "smoke", "injury"] }, "Then": { "Tier": "Major" } },
                "broken": { "Order": 2, "When": { "Category": "broken" }, "Then": { "Tier": "Gold" } } } },
            "Sla": { "Tiers": { "Major": { "Rank": 9, "Targets": { "Answer": { "Within": "24h", "Until": "Closed" } } } } } } }
        """;

    private const string Upper = """
        { "ComplaintFlow": {
            "Classification": { "Rules": { "safety": { "When": { "Category": ["flood"] } }, "broken": { "Enabled": false } } },
            "Sla": { "Tiers": { "Major": { "Targets": { "Answer": { "Within": "2h" } } } } } } }
        """;

    private const string Map = """
        { "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Category": "what" }, "Milestones": { "Closed": "closed" } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_later_file_overrides_by_name_switches_off_and_replaces_lists_whole()
    {
        string lower = _folder.Write("lower.json", Lower);
        string upper = _folder.Write("upper.json", Upper);
        string map = _folder.Write("map.json", Map);
        string input = _folder.Write("rows.csv", """
            id,at,what,closed
            1,2026-01-01T00:00:00Z,flood,2026-01-01T03:00:00Z
            2,2026-01-01T00:00:00Z,smoke,2026-01-01T03:00:00Z
            3,2026-01-01T00:00:00Z,fire,2026-01-01T03:00:00Z
            """);

        ToolRun.Of("validate", "--config", lower).ExitCode.Should().Be(1, "the tier Gold is missing");
        ToolRun.Of("validate", "--config", lower, "--config", upper).ExitCode.Should().Be(0, "the rule that names it is switched off");
        ToolRun.Of("validate", "--config", upper, "--config", lower).ExitCode.Should().Be(0, "no layer says that the rule is on again");

        var run = ToolRun.Of("replay", "--config", lower, "--config", upper, "--map", map, "--input", input, "--json");
        run.Number("targets", "Answer", "started").Should().Be(1, "only the word of the later file is left");
        run.Number("targets", "Answer", "late").Should().Be(1, "two hours replaced twenty-four");
    }

    [Fact]
    public void Equal_rules_have_one_hash_whatever_layers_they_came_from()
    {
        string whole = _folder.Write("whole.json", """{ "Currency": "CNY", "Fields": { "Outlet": "Text" } }""");
        string one = _folder.Write("one.json", """{ "ComplaintFlow": { "Fields": { "Outlet": "Word" } } }""");
        string two = _folder.Write("two.json", """{ "ComplaintFlow": { "Fields": { "Outlet": "Text" }, "Currency": "CNY" } }""");

        string Hash(params string[] files) =>
            ToolRun.Of(["validate", "--json", .. files.SelectMany(file => new[] { "--config", file })]).At("hash").GetString()!;

        Hash(one, two).Should().Be(Hash(whole));
    }
}
