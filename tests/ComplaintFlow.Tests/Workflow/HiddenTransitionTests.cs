using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>A transition with a condition that hides one of a state around is pointed out: if it fails, the other is not asked.</summary>
public sealed class HiddenTransitionTests
{
    [Theory]
    [InlineData("""{ "To": "Review", "When": { "Channel": "Web" } }""")]
    [InlineData("""{ "To": "Review", "If": ["known"] }""")]
    [InlineData("""{ "Ignore": true, "When": { "Channel": "Web" } }""")]
    [InlineData("""{ "Branches": { "web": { "When": { "Channel": "Web" }, "To": "Review" } } }""")]
    public void One_that_may_fail_and_leads_elsewhere(string transition)
    {
        Diagnostic found = Defects(transition).Should().ContainSingle().Which;

        found.Should().BeEquivalentTo(new
        {
            Code = "CF1085", Severity = DiagnosticSeverity.Warning, Path = "Workflow:States:Inner:On:Go",
            Message = "If the condition of 'Go' does not hold in 'Inner', the trigger is refused: the transition of 'Outer' is hidden.",
            Remedy = "Add an Otherwise that does what 'Outer' does, or give one of the two another trigger.",
        });
    }

    [Theory]
    [InlineData("""{ "To": "Review" }""")]
    [InlineData("""{ "Ignore": true }""")]
    [InlineData("""{ "To": "Done", "When": { "Channel": "Web" } }""")]
    [InlineData("""{ "Branches": { "web": { "When": { "Channel": "Web" }, "To": "Review" } }, "Otherwise": { "To": "Done" } }""")]
    [InlineData("""{ "Branches": { "web": { "When": { "Channel": "Web" }, "To": "Review" }, "rest": { "Order": 1, "To": "Done" } } }""")]
    public void Not_one_that_always_decides_or_only_narrows_the_other(string transition) => Defects(transition).Should().BeEmpty();

    [Fact]
    public void The_standard_workflow_has_none() => Book.Defects("{}").Should().BeEmpty();

    [Theory]
    [InlineData("State", "Outer", "State is never 'Outer', which is a state around others: a complaint is in the innermost one.", "Name the states in it: Inner, Review.")]
    [InlineData("States", "Outer", "States is never 'Outer', which is a state around others: a complaint is in the innermost one.", "Name the states in it: Inner, Review.")]
    [InlineData("State", "Beside", "State is never 'Beside', which is a state of another region.", "Ask States instead.")]
    public void A_condition_that_asks_for_a_state_that_is_never_the_innermost_says_which_ones_are(
        string field, string state, string message, string remedy)
    {
        Defects("", $$"""{ "{{field}}": "{{state}}" }""")
            .Should().Contain(found => found.Code == "CF1107" && found.Message == message && found.Remedy == remedy);
    }

    private static IReadOnlyList<Diagnostic> Defects(string transition, string? when = null) => Book.Defects($$"""
        { "Predicates": ["known"], "Workflow": { "Initial": "Outer", "States": {
            "Outer": { "Initial": "Inner", "On": { "Go": { "To": "Done" }, "Back": { "To": "Inner" } } },
            "Inner": { "Parent": "Outer", "On": { "Go": {{(when is null ? transition : $$"""{ "To": "Done", "When": {{when}} }""")}}, "Look": { "To": "Review" } } },
            "Review": { "Parent": "Outer" }, "Done": { "Closed": true } },
          "Regions": { "Side": { "Initial": "Beside", "States": { "Beside": { "Final": true } } } } } }
        """);
}
