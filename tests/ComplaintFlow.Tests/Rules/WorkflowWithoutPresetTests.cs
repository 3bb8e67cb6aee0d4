using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A workflow that was meant to change the preset and does not name it has many defects, and one cause.</summary>
public sealed class WorkflowWithoutPresetTests
{
    private const string OneState =
        """{ "Workflow": { "States": { "Accepted": { "On": { "FastTrack": { "To": "ResolutionDrafting", "By": ["CaseOwner"] } } } } } }""";

    [Fact]
    public void The_likely_cause_is_told_first()
    {
        RuleBookResult result = Book.Read(OneState);

        Diagnostic first = result.Diagnostics[0];
        (first.Code, first.Path, first.Severity).Should().Be(("CF1023", "Workflow:Preset", DiagnosticSeverity.Error));
        first.Remedy.Should().Contain("\"Preset\": \"standard\"");
        result.Diagnostics.Should().HaveCountGreaterThan(1);
        result.Invoking(one => one.OrThrow()).Should().Throw<RuleBookException>().WithMessage("*\n  CF1023*\n  CF*");
    }

    [Theory]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Nowhere" } } } }, "Workflow": { "States": { "Accepted": {} } } }""")]
    [InlineData("""{ "Workflow": { "Regions": { "Waiting": { "States": { "AwaitingComplainant": { "On": { "Reply": { "To": "NotWaiting" } } } } } } } }""")]
    [InlineData("""{ "Workflow": { "Initial": "Received", "States": { "Received": { "On": { "Go": { "To": "Accepted" } } } } } }""")]
    public void So_it_is_beside_other_defects_in_regions_and_with_an_initial_state(string rules) =>
        Book.Defects(rules)[0].Code.Should().Be("CF1023");

    [Theory]
    [InlineData("""{ "Workflow": { "Initial": "A", "States": { "A": { "On": { "Go": { "To": "C" } } }, "B": { "Final": true } } } }""")]
    [InlineData("""{ "Workflow": { "Initial": "Received", "States": { "Received": { "On": { "Go": { "To": "Closed" } } }, "Closed": { "Final": true } } } }""")]
    [InlineData("""{ "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Go": { "To": "Clsed" } } }, "Closed": { "Final": true } } } }""")]
    [InlineData("""{ "Workflow": { "States": { "Open": { "On": { "Go": { "To": "Done" } } }, "Done": { "Final": true } } } }""")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "To": "Nowhere" } } } } } }""")]
    [InlineData("""{ "Workflow": { "Preset": "standart", "States": { "Accepted": { "On": { "FastTrack": { "To": "Nowhere" } } } } } }""")]
    [InlineData("""{ "Currency": "yuan" }""")]
    public void A_workflow_of_its_own_and_one_with_a_preset_are_not_suspected(string rules) =>
        Book.Defects(rules).Where(defect => defect.Code == "CF1023").Should().BeEmpty();
}
