using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Every key of every layer takes effect or is told: none wipes, or is passed over, without a word.</summary>
public sealed class AccountedKeyTests
{
    private const string Rules = """{ "Sla": { "Tiers": { "Major": { "Rank": 9 } } } }""";

    [Theory]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("\"off\"")]
    public void A_value_over_the_whole_section_is_told_and_not_taken_for_no_rules(string value) =>
        Error(Book.Layered(Rules, value)).Should().Be(("CF1003", "ComplaintFlow"));

    [Fact]
    public void An_empty_variable_of_the_environment_over_the_section_is_told()
    {
        string prefix = $"CFE{Environment.ProcessId}_";
        Environment.SetEnvironmentVariable($"{prefix}ComplaintFlow", "");

        Error(RuleBookReader.Read(new ConfigurationBuilder().Json(Rules).AddEnvironmentVariables(prefix).Build()))
            .Should().Be(("CF1003", "ComplaintFlow"));
    }

    [Theory]
    [InlineData("""{ "Sla": "" }""", "ComplaintFlow:Sla")]
    [InlineData("""{ "Sla": [] }""", "ComplaintFlow:Sla")]
    [InlineData("""{ "Sla": { "Tiers": "" } }""", "ComplaintFlow:Sla:Tiers")]
    [InlineData("""{ "Sla": { "Tiers": [] } }""", "ComplaintFlow:Sla:Tiers")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": "" } } }""", "ComplaintFlow:Sla:Tiers:Major")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": ["a"] } } }""", "ComplaintFlow:Sla:Tiers:Major")]
    [InlineData("""{ "Workflow": "" }""", "ComplaintFlow:Workflow")]
    [InlineData("""{ "Routing": "" }""", "ComplaintFlow:Routing")]
    [InlineData("""{ "Workers": "" }""", "ComplaintFlow:Workers")]
    [InlineData("""{ "Stores": { "Sqlite": "" } }""", "ComplaintFlow:Stores:Sqlite")]
    [InlineData("""{ "Fields": "" }""", "ComplaintFlow:Fields")]
    [InlineData("""{ "Milestones": [] }""", "ComplaintFlow:Milestones")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Received": { "On": { "BeginAssessment": { "When": "" } } } } } }""",
        "ComplaintFlow:Workflow:States:Received:On:BeginAssessment:When")]
    public void A_value_over_a_map_is_told(string layer, string path)
    {
        Error(Book.Layered(Rules, layer)).Should().Be(("CF1003", path));
        Error(Book.Layered(layer)).Should().Be(("CF1003", path), "alone, it is no map either");
    }

    [Theory]
    [InlineData("""{ "Sla": "" }""")]
    [InlineData("""{ "Sla": ["x"] }""")]
    public void A_value_in_the_middle_is_told_although_a_later_layer_has_a_map_again(string middle) =>
        Error(Book.Layered(Rules, middle, """{ "Sla": { "Tiers": { "Minor": { "Rank": 1 } } } }""")).Should().Be(("CF1003", "ComplaintFlow:Sla"));

    [Fact]
    public void A_value_and_keys_below_it_in_one_layer_are_told()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ComplaintFlow:Sla"] = "", ["ComplaintFlow:Sla:Tiers:Major:Rank"] = "9",
        };

        Error(RuleBookReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).Should().Be(("CF1003", "ComplaintFlow:Sla"));
    }

    [Theory]
    [InlineData("""{ "Slaa": {} }""", "ComplaintFlow:Slaa")]
    [InlineData("""{ "Slaa": null }""", "ComplaintFlow:Slaa")]
    [InlineData("""{ "Sla": { "Allways": {} } }""", "ComplaintFlow:Sla:Allways")]
    public void An_unknown_key_is_an_error_even_if_it_is_empty(string layer, string path)
    {
        Error(Book.Layered(Rules, layer)).Should().Be(("CF1001", path));
        Error(Book.Read(layer)).Should().Be(("CF1001", path["ComplaintFlow:".Length..]));
    }

    [Theory]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrak": SWITCH } } } } }""",
        "ComplaintFlow:Workflow:States:Accepted:On:FastTrak", "FastTrack")]
    [InlineData("""{ "Classification": { "Rules": { "safty": SWITCH } } }""", "ComplaintFlow:Classification:Rules:safty", "safety")]
    [InlineData("""{ "Sla": { "Tiers": { "Mayor": SWITCH } } }""", "ComplaintFlow:Sla:Tiers:Mayor", "Major")]
    [InlineData("""{ "Sla": { "Tiers": { "Mayor": { "Targets": { "Report": SWITCH } } } } }""", "ComplaintFlow:Sla:Tiers:Mayor", "Major")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Targets": { "Reprt": SWITCH } } } } }""", "ComplaintFlow:Sla:Tiers:Major:Targets:Reprt", "Report")]
    public void A_switch_for_something_that_nobody_defines_is_an_error_with_the_right_name(string layer, string path, string right)
    {
        foreach (string how in new[] { "false", "true" })
        {
            Diagnostic defect = Book.Layered(Book.Example, layer.Replace("SWITCH", $"{{ \"Enabled\": {how} }}", StringComparison.Ordinal))
                .Diagnostics.Should().ContainSingle().Subject;

            (defect.Code, defect.Severity, defect.Path).Should().Be(("CF1024", DiagnosticSeverity.Error, path));
            defect.Remedy.Should().Contain(right);
        }
    }

    [Fact]
    public void A_switch_alone_defines_nothing_in_the_first_layer_either() =>
        Error(Book.Layered("""{ "Sla": { "Tiers": { "Major": { "Enabled": true } } } }""")).Should().Be(("CF1024", "ComplaintFlow:Sla:Tiers:Major"));

    [Fact]
    public void What_an_earlier_layer_defines_without_settings_can_be_switched() =>
        Book.Layered("""{ "Routing": { "Departments": { "Lab": {}, "Service": {} } } }""", """{ "Routing": { "Departments": { "Lab": { "Enabled": false } } } }""")
            .OrThrow().Definition.Routing.Departments.Keys.Should().Equal("Service");

    private static (string Code, string Path) Error(RuleBookResult result)
    {
        Diagnostic defect = result.Diagnostics.Should().ContainSingle(one => one.Severity == DiagnosticSeverity.Error).Subject;
        defect.Remedy.Should().MatchRegex("[.?]$");
        result.IsValid.Should().BeFalse();
        return (defect.Code, defect.Path);
    }
}
