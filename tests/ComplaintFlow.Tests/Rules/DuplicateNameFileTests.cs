using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>One name twice in a JSON file that the framework reads. Its provider merges the two before the library sees them.</summary>
public sealed class DuplicateNameFileTests : IDisposable
{
    private const string Twice = """{ "Sla": { "Tiers": { "Major": { "Rank": 1 } }, "Always": {} }, "Sla": { "Tiers": { "Minor": { "Rank": 2 } } } }""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "ComplaintFlow": { "Currency": "CNY" }, "complaintflow": { "TelephoneRegion": "CN" } }""")]
    [InlineData("""{ "ComplaintFlow": { "Currency": "CNY" }, "complaintflow": {} }""")]
    public void The_section_itself_in_two_cases_is_an_error_in_a_stream(string text)
    {
        Diagnostic defect = RuleBookReader.Read(new ConfigurationBuilder().AddJsonStream(new MemoryStream(TestHouse.Json(text))).Build())
            .Diagnostics.Should().ContainSingle().Subject;

        (defect.Code, defect.Path, defect.Severity).Should().Be(("CF1054", "ComplaintFlow", DiagnosticSeverity.Error));
        defect.Message.Should().Contain("'ComplaintFlow'").And.Contain("'complaintflow'");
    }

    [Theory]
    [InlineData("""{ "ComplaintFlow": { "Currency": "CNY" }, "complaintflow": { "TelephoneRegion": "CN" } }""", "ComplaintFlow")]
    [InlineData("""{ "complaintflow": { "Currency": "CNY" }, "complaintflow": { "TelephoneRegion": "CN" } }""", "ComplaintFlow")]
    [InlineData($$"""{ "ComplaintFlow": {{Twice}} }""", "ComplaintFlow:Sla")]
    [InlineData(Twice, "Sla")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Rank": 1 }, "MAJOR": { "Targets": { "T": { "Within": "1h", "Until": "Closed" } } } } } }""", "Sla:Tiers:Major")]
    public void A_name_that_stands_twice_is_one_error_in_a_file(string text, string path)
    {
        Diagnostic defect = Read(text).Diagnostics.Should().ContainSingle().Subject;

        (defect.Code, defect.Path).Should().Be(("CF1054", path));
    }

    [Fact]
    public void All_of_them_are_told_with_all_other_defects() =>
        Read("""
            { "ComplaintFlow": { "Currency": "yuan", "Sla": { "Tiers": { "A": { "Rank": 1 }, "A": {} } }, "Sla": {} } }
            """).Diagnostics.Select(defect => $"{defect.Code} {defect.Path}").Should()
            .Contain(["CF1054 ComplaintFlow:Sla", "CF1054 ComplaintFlow:Sla:Tiers:A"]).And.Contain(one => one.EndsWith(":Currency"));

    [Fact]
    public void What_other_programs_write_twice_in_the_file_is_not_the_concern_of_the_rules() =>
        Read("""{ "Logging": { "A": { "B": "c" }, "A": { "D": "e" } }, "ComplaintFlow": { "Currency": "CNY" } }""").Diagnostics.Should().BeEmpty();

    [Fact]
    public void Two_files_may_spell_a_name_in_two_ways()
    {
        File.WriteAllText(_folder.In("one.json"), """{ "ComplaintFlow": { "Sla": { "Tiers": { "Gold": { "Rank": 1 } } } } }""");
        File.WriteAllText(_folder.In("two.json"), """{ "COMPLAINTFLOW": { "SLA": { "Tiers": { "GOLD": { "Rank": 2 } } } } }""");

        RuleBookReader.Read(new ConfigurationBuilder().AddJsonFile(_folder.In("one.json")).AddJsonFile(_folder.In("two.json")).Build())
            .Diagnostics.Should().BeEmpty();
    }

    private RuleBookResult Read(string text)
    {
        File.WriteAllText(_folder.In("appsettings.json"), text);
        return RuleBookReader.Read(new ConfigurationBuilder().AddJsonFile(_folder.In("appsettings.json")).Build());
    }
}
