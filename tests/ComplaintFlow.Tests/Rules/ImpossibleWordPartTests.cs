using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A condition about how a word begins, or what it matches, is an error if no word that the field can have passes it.</summary>
public sealed class ImpossibleWordPartTests
{
    [Theory]
    [InlineData("""{ "State": { "StartsWith": "Investigatng" } }""", "State:StartsWith", "State never starts with 'Investigatng'.")]
    [InlineData("""{ "State": { "StartsWith": [ "Accept", "Opn" ] } }""", "State:StartsWith", "State never starts with 'Opn'.")]
    [InlineData("""{ "State": { "StartsWith": "Open" } }""", "State:StartsWith", "State never starts with 'Open'.")]
    [InlineData("""{ "State": { "Matches": "^Investigatng$" } }""", "State:Matches", "State never matches '^Investigatng$'.")]
    [InlineData("""{ "Any": [ { "State": { "Matches": "Reviewd$" } } ] }""", "Any:0:State:Matches", "State never matches 'Reviewd$'.")]
    [InlineData("""{ "Severity": { "StartsWith": "Hihg" } }""", "Severity:StartsWith", "Severity never starts with 'Hihg'.")]
    public void That_no_word_passes(string when, string path, string message)
    {
        Diagnostic defect = Defects(when).Should().ContainSingle().Subject;

        defect.Should().BeEquivalentTo(new
        {
            Code = "CF1107", Severity = DiagnosticSeverity.Error, Path = $"Classification:Rules:r:When:{path}", Message = message,
        });
        defect.Remedy.Should().StartWith("Use one of");
    }

    [Theory]
    [InlineData("""{ "Outcome": { "StartsWith": "Refnd" } }""", "Outcome never starts with 'Refnd'.")]
    [InlineData("""{ "Tier": { "Matches": "^Servce" } }""", "Tier never matches '^Servce'.")]
    public void Of_an_outcome_or_a_tier_it_is_a_warning_because_other_complaints_may_have_it(string when, string message)
    {
        Diagnostic defect = Defects(when, """ "Sla": { "Tiers": { "Service": { "Rank": 0 } } }, """)
            .Should().ContainSingle(found => found.Code == "CF1107").Subject;

        (defect.Severity, defect.Message).Should().Be((DiagnosticSeverity.Warning, message));
    }

    [Theory]
    [InlineData("""{ "State": { "StartsWith": "investig" } }""")]
    [InlineData("""{ "State": { "StartsWith": "InMediation" } }""")]
    [InlineData("""{ "State": { "Matches": "^(in|await)" } }""")]
    [InlineData("""{ "Severity": { "StartsWith": "H" } }""")]
    [InlineData("""{ "Tier": { "StartsWith": "Maj" } }""")]
    [InlineData("""{ "Channel": { "StartsWith": "Wbe" } }""")]
    public void That_a_word_passes_or_of_a_field_that_can_have_any_word_is_not(string when) => Defects(when).Should().BeEmpty();

    [Theory]
    [InlineData("""{ "State": { "Matches": "(" } }""", "CF1105")]
    [InlineData("""{ "State": { "Matches": "(?=x)" } }""", "CF1105")]
    [InlineData("""{ "Milestones": { "StartsWith": "Opn" } }""", "CF1102")]
    public void What_cannot_be_asked_is_told_once(string when, string code) =>
        Defects(when).Should().ContainSingle().Which.Code.Should().Be(code);

    private static IReadOnlyList<Diagnostic> Defects(string when, string more = "") => Book.Defects(
        $$"""{ {{more}} "Classification": { "Rules": { "r": { "When": {{when}}, "Then": { "Priority": "High" } } } } }""");
}
