using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class RulesOfTenantTests : IDisposable
{
    private const string Rules = """
        {
          "ComplaintFlow": {
            "Calendars": { "office": { "TimeZone": "UTC", "Week": { "Mon-Fri": "09:00-17:00" } } },
            "Classification": {
              "Rules": { "leak": { "When": { "Text": { "ContainsAny": [ "leaks" ] } }, "Then": { "Category": "Leak" } } }
            },
            "Workflow": { "Preset": "standard" },
            "Tenants": {
              "late": {
                "Calendars": { "office": { "Week": { "Mon-Fri": "12:00-20:00" } } },
                "Classification": { "Rules": { "leak": { "Then": { "Category": "Water" } } } },
                "Workflow": { "States": { "Received": { "On": { "Park": { "To": "Accepted" } } } } }
              }
            }
          }
        }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, "2026-03-02T10:00:00Z")]
    [InlineData("late", "2026-03-02T13:00:00Z")]
    public void Due_counts_by_the_calendar_of_the_tenant(string? tenant, string due) =>
        ToolRun.Of(For(tenant, "due", "--calendar", "office", "--start", "2026-03-02T08:00:00Z", "--within", "1 working hours", "--json"))
            .At("dueUtc").GetString().Should().Be(due);

    [Theory]
    [InlineData(null, "Leak")]
    [InlineData("late", "Water")]
    public void Classify_goes_by_the_rules_of_the_tenant(string? tenant, string category)
    {
        string input = _folder.Write("cases.csv", "text\nThe kettle leaks\n");

        ToolRun.Of(For(tenant, "classify", "--input", input, "--text", "text", "--json")).Number("byCategory", category).Should().Be(1);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("late", true)]
    public void Graph_draws_the_workflow_of_the_tenant(string? tenant, bool hasTrigger) =>
        ToolRun.Of(For(tenant, "graph")).Out.Contains("Park", StringComparison.Ordinal).Should().Be(hasTrigger);

    [Fact]
    public void Validate_names_the_hash_of_the_rules_of_the_tenant()
    {
        string? common = ToolRun.Of(For(null, "validate", "--json")).At("hash").GetString();
        string? late = ToolRun.Of(For("late", "validate", "--json")).At("hash").GetString();

        late.Should().NotBeNullOrEmpty().And.NotBe(common);
        ToolRun.Of(For("late", "validate")).Out.Should().Contain(late);
    }

    [Fact]
    public void Replay_goes_by_the_rules_of_the_tenant()
    {
        string input = _folder.Write("history.csv", "id,at,text\n1,2026-03-02T08:00:00Z,The kettle leaks\n");
        string map = _folder.Write("map.json", """
            { "Kind": "cases", "TimeZone": "UTC", "TimeFormat": "yyyy-MM-ddTHH:mm:ssZ", "Id": "id", "ReceivedAt": "at",
              "Fields": { "Subject": "text" } }
            """);
        string cases = _folder.Path("cases.jsonl");

        ToolRun.Of(For("late", "replay", "--map", map, "--input", input, "--out", cases, "--json")).ExitCode.Should().Be(0);
        File.ReadAllText(cases).Should().Contain("Water").And.NotContain("\"Leak\"");
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("graph")]
    [InlineData("due --start 2026-03-02T08:00:00Z --within 24h")]
    public void A_tenant_that_nobody_declares_is_refused_with_those_that_are_declared(string command)
    {
        var run = ToolRun.Of(For("early", command.Split(' ')));

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("no tenant 'early'").And.Contain("declared are late");
    }

    private string[] For(string? tenant, params string[] command) =>
        [.. command, "--config", _folder.Write("rules.json", Rules), .. tenant is null ? Array.Empty<string>() : ["--tenant", tenant]];
}
