using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public sealed class GroupByTests : IDisposable
{
    private const string Rules = """
        { "Sla": { "Tiers": { "Major": { "Rank": 2 }, "Minor": { "Rank": 1 } }, "Always": { "Targets": { "Resolution": { "Within": "2h", "Until": "Closed" } } } },
          "Classification": { "Rules": {
            "fire": { "When": { "Text": { "ContainsAny": "fire" } }, "Then": { "Tier": "Major", "Category": "Safety", "Department": "Quality", "Severity": "Critical", "Priority": "Urgent" } },
            "late": { "When": { "Text": { "ContainsAny": "late" } }, "Then": { "Tier": "Minor", "Ground": "Delay" } } } } }
        """;

    private const string Map = """
        { "Kind": "cases", "Id": "id", "ReceivedAt": "at", "Fields": { "Description": "text", "Channel": "way" }, "Milestones": { "Closed": "closed" } }
        """;

    private readonly Replayed _replay = new();

    public void Dispose() => _replay.Dispose();

    [Theory]
    [InlineData("Tier", "=1 Major=1 Minor=1")]
    [InlineData("tier", "=1 Major=1 Minor=1")]
    [InlineData("Category", "=2 Safety=1")]
    [InlineData("Department", "=2 Quality=1")]
    [InlineData("Severity", "=2 Critical=1")]
    [InlineData("Priority", "=2 Urgent=1")]
    [InlineData("Ground", "=2 Delay=1")]
    [InlineData("State", "Received=3")]
    [InlineData("Channel", "Mail=1 Web=2")]
    public void Totals_are_broken_down_by_what_the_rules_gave_as_well(string field, string expected)
    {
        ToolRun run = _replay.Run(
            "id,at,closed,text,way\n1,2026-01-01,,fire,Web\n2,2026-01-01,,late,Web\n3,2026-01-01,,else,Mail\n", Map, Rules, "--group-by",
            field);

        run.ExitCode.Should().Be(0, run.Error);
        JsonProperty by = run.At("targets", "Resolution", "by").EnumerateObject().Single();
        by.Name.Should().BeEquivalentTo(field);
        string.Join(' ', by.Value.EnumerateObject().Select(one => $"{one.Name}={one.Value.GetProperty("started").GetInt32()}")).Should()
            .Be(expected);
    }

    [Fact]
    public void A_field_that_nobody_knows_is_told_with_all_that_would_do() =>
        _replay.Run("id,at,closed,text,way\n", Map, Rules, "--group-by", "Colour").Error.Should()
            .Contain("'Colour'").And.Contain("Channel").And.Contain("Tier").And.Contain("State");
}
