using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>The root of a configuration belongs to everybody, so that a misspelt section would be passed over without a word.</summary>
public sealed class MisspelledSectionTests
{
    [Theory]
    [InlineData("ComplantFlow:Sla:Tiers:Major:Rank", "ComplantFlow", "'ComplaintFlow'")]
    [InlineData("CompliantFlow:Currency", "CompliantFlow", "'ComplaintFlow'")]
    [InlineData("Complaint-Flow:Currency", "Complaint-Flow", "'ComplaintFlow'")]
    [InlineData("ComplaintFlow_Sla:Tiers:Major:Rank", "ComplaintFlow_Sla", "'ComplaintFlow__Sla'")]
    [InlineData("ComplaintFlow.Currency", "ComplaintFlow.Currency", "'ComplaintFlow:Currency'")]
    public void A_key_that_is_meant_to_be_the_section_is_an_error_with_the_right_name(string key, string path, string right)
    {
        foreach (string rules in new[] { """{ "Currency": "CNY" }""", "{}" })
        {
            Diagnostic defect = Read(rules, key).Diagnostics.Should().ContainSingle().Subject;

            (defect.Code, defect.Path, defect.Severity).Should().Be(("CF1057", path, DiagnosticSeverity.Error));
            defect.Remedy.Should().Contain(right);
        }
    }

    [Theory]
    [InlineData("ComplaintFlowGateway:Url")]
    [InlineData("Complaints:Url")]
    [InlineData("Workflow:Url")]
    public void Keys_of_other_programs_are_left_alone(string key) => Read("{}", key).IsValid.Should().BeTrue();

    private static RuleBookResult Read(string rules, string key) => RuleBookReader.Read(new ConfigurationBuilder().Json(rules)
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [key] = "9" }).Build());
}
