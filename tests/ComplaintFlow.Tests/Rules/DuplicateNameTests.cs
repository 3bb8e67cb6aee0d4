using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>One name twice in one JSON document: the second would be merged with the first, or replace it, without a word.</summary>
public sealed class DuplicateNameTests
{
    private const string ByCase = """{ "Sla": { "Tiers": { "Major": { "Rank": 1 }, "MAJOR": { "Targets": {} } } } }""";

    [Fact]
    public void Names_that_differ_by_case_only_are_an_error_in_a_text()
    {
        Diagnostic defect = Book.Read(ByCase).Diagnostics.Should().ContainSingle().Subject;

        (defect.Code, defect.Path, defect.Severity).Should().Be(("CF1054", "Sla:Tiers:Major", DiagnosticSeverity.Error));
        defect.Message.Should().Contain("'Major'").And.Contain("'MAJOR'");
    }

    [Fact]
    public void They_are_one_in_a_layer_from_a_JSON_file()
    {
        Diagnostic defect = Book.Layered(ByCase.Replace("\"Targets\": {}", "\"Targets\": { \"T\": { \"Within\": \"1h\", \"Until\": \"Closed\" } }", StringComparison.Ordinal))
            .Diagnostics.Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1054", "ComplaintFlow:Sla:Tiers:Major"));
    }

    [Fact]
    public void A_key_that_stands_twice_is_an_error_in_a_text() =>
        Book.Read("""{ "Currency": "CNY", "Sla": { "Tiers": { "A": { "Rank": 1, "Rank": 2 } } }, "Currency": "EUR" }""").Diagnostics
            .Select(defect => (defect.Code, defect.Path)).Should().Equal(("CF1054", "Currency"), ("CF1054", "Sla:Tiers:A:Rank"));

    [Fact]
    public void Variables_of_the_environment_may_mix_cases()
    {
        string prefix = $"CFD{Environment.ProcessId}_";
        Environment.SetEnvironmentVariable($"{prefix}ComplaintFlow__Sla__Tiers__Gold__Rank", "1");
        Environment.SetEnvironmentVariable($"{prefix}COMPLAINTFLOW__SLA__TIERS__GOLD__TARGETS__T__WITHIN", "1h");
        Environment.SetEnvironmentVariable($"{prefix}COMPLAINTFLOW__SLA__TIERS__GOLD__TARGETS__T__UNTIL", "Closed");

        RuleBookReader.Read(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build()).OrThrow()
            .Definition.Sla.Tiers.Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "1": { "Rank": 1 }, "2": { "Rank": 2 } } } }""", "Sla:Tiers")]
    [InlineData("""{ "Milestones": { "1": "one" } }""", "Milestones")]
    [InlineData("""{ "Fields": { "7": "Word" } }""", "Fields")]
    [InlineData("""{ "Classification": { "Lists": { "1": ["a"] } } }""", "Classification:Lists")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "Regions": { "1": { "Initial": "A", "States": { "A": {} } } } } }""", "Workflow:Regions")]
    public void Names_that_are_numbers_are_told_with_the_remedy(string rules, string path)
    {
        Diagnostic defect = Book.Read(rules).Diagnostics.Should().ContainSingle(one => one.Code == "CF1003").Subject;

        defect.Path.Should().Be(path);
        defect.Message.Should().Contain("numbers");
        defect.Remedy.Should().Contain("letter");
    }

    [Fact]
    public void A_layer_whose_only_name_is_a_number_does_not_wipe_the_names_beneath_it() =>
        Book.Layered("""{ "Sla": { "Tiers": { "Gold": { "Rank": 1 } } } }""", """{ "Sla": { "Tiers": { "7": { "Rank": 7 } } } }""",
            """{ "Sla": { "Tiers": { "Silver": { "Rank": 2 } } } }""").Diagnostics.Should()
            .Contain(defect => defect.Code == "CF1003" && defect.Path == "ComplaintFlow:Sla:Tiers");
}
