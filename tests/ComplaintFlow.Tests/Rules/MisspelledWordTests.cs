using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Outcomes, tasks and roles are words that nobody declares, and some of them come with the library.</summary>
public sealed class MisspelledWordTests
{
    private const string Similar = "CF1053";
    private const string Never = "CF1107";

    /// <summary>A workflow that gives an outcome of the house and makes a task.</summary>
    private static string Workflow(string outcome = "Goodwill", string task = "visit", string by = "CaseOwner") => $$"""
        "Workflow": { "Initial": "Open", "States": {
            "Open": { "On": {
                "Ask": { "To": "Open", "Do": { "Tasks": { "call-back": { "For": "CaseOwner" }, "{{task}}": { "For": "CaseOwner" } } } },
                "End": { "To": "Done", "By": "{{by}}", "Do": { "Outcome": "{{outcome}}" } } } },
            "Done": { "Final": true } } }
        """;

    private static string Rule(string when) => $$"""
        "Classification": { "Rules": { "r": { "When": {{when}}, "Then": { "Priority": "High" } } } }
        """;

    private static IReadOnlyList<Diagnostic> Defects(string when) => Book.Defects($"{{ {Workflow()}, {Rule(when)} }}");

    [Theory]
    [InlineData("""{ "Outcome": "Resovled" }""", "Classification:Rules:r:When:Outcome", "Resolved")]
    [InlineData("""{ "Outcome": { "IsNot": "Goodwil" } }""", "Classification:Rules:r:When:Outcome", "Goodwill")]
    [InlineData("""{ "Any": [ { "Outcome": [ "Resolved", "Withdrwan" ] } ] }""", "Classification:Rules:r:When:Any:0:Outcome", "Withdrawn")]
    public void A_condition_that_asks_for_an_outcome_that_nothing_gives_is_told_with_the_right_one(string when, string path, string right)
    {
        Diagnostic defect = Defects(when).Should().ContainSingle().Subject;

        (defect.Code, defect.Severity, defect.Path).Should().Be((Never, DiagnosticSeverity.Warning, path));
        defect.Remedy.Should().Contain($"Did you mean '{right}'?");
    }

    [Fact]
    public void An_outcome_that_is_like_no_other_is_told_too_because_only_workflows_give_outcomes()
    {
        Diagnostic defect = Defects("""{ "Outcome": "Escalated" }""").Should().ContainSingle().Subject;

        (defect.Code, defect.Severity).Should().Be((Never, DiagnosticSeverity.Warning));
        defect.Message.Should().Contain("Escalated");
    }

    [Theory]
    [InlineData("Goodwill")]
    [InlineData("goodwill")]
    [InlineData("Resolved")]
    [InlineData("Merged")]
    public void Outcomes_of_the_rules_and_of_the_library_may_be_asked(string outcome) =>
        Defects($$"""{ "Outcome": "{{outcome}}" }""").Should().BeEmpty();

    [Fact]
    public void An_effect_that_misspells_an_outcome_of_the_library_is_told()
    {
        Diagnostic defect = Book.Defects($"{{ {Workflow(outcome: "Resovled")} }}").Should().ContainSingle().Subject;

        (defect.Code, defect.Severity, defect.Path).Should().Be((Similar, DiagnosticSeverity.Warning, "Workflow:States:Open:On:End:Do:Outcome"));
        defect.Remedy.Should().Contain("Did you mean 'Resolved'?");
    }

    [Fact]
    public void A_misspelt_outcome_is_told_at_each_place_even_if_it_is_given_and_asked() =>
        Book.Defects($$"""{ {{Workflow(outcome: "Resovled")}}, {{Rule("""{ "Outcome": "Resovled" }""")}} }""")
            .Select(defect => (defect.Code, defect.Path)).Should().Equal(
                (Similar, "Classification:Rules:r:When:Outcome"), (Similar, "Workflow:States:Open:On:End:Do:Outcome"));

    [Fact]
    public void Every_built_in_outcome_can_be_given() =>
        CloseOutcomes.BuiltIn.Should().AllSatisfy(outcome => Book.Defects($"{{ {Workflow(outcome)} }}").Should().BeEmpty());

    [Theory]
    [InlineData("""{ "OpenTasks": { "HasAny": "call-bakc" } }""")]
    [InlineData("""{ "OpenTasks": { "HasNone": [ "call-bakc" ] } }""")]
    public void A_condition_that_misspells_a_task_of_the_rules_is_told_with_the_right_one(string when)
    {
        Diagnostic defect = Defects(when).Should().ContainSingle().Subject;

        (defect.Code, defect.Severity, defect.Path).Should().Be((Similar, DiagnosticSeverity.Warning, "Classification:Rules:r:When:OpenTasks"));
        defect.Remedy.Should().Contain("Did you mean 'call-back'?");
    }

    [Theory]
    [InlineData("call-back")]
    [InlineData("Call-Back")]
    [InlineData("visit the shop")] // a person may add it
    public void Any_other_name_of_a_task_may_be_asked(string task) =>
        Defects($$"""{ "OpenTasks": { "HasAny": "{{task}}" } }""").Should().BeEmpty();

    [Fact]
    public void A_role_that_is_misspelt_twice_is_told_with_the_built_in_one()
    {
        IReadOnlyList<Diagnostic> defects = Book.Defects($$"""
            { {{Workflow(by: "CaseOwnre")}}, "Routing": { "Departments": { "Lab": { "Supervisor": "CaseOwnre" } } } }
            """);

        defects.Select(defect => defect.Path).Should().Equal("Routing:Departments:Lab:Supervisor", "Workflow:States:Open:On:End:By");
        defects.Should().AllSatisfy(defect => (defect.Code, defect.Severity).Should().Be((Similar, DiagnosticSeverity.Warning)));
        defects.Should().AllSatisfy(defect => defect.Remedy.Should().Contain("Did you mean 'CaseOwner'?"));
    }

    [Fact]
    public void A_role_that_appears_once_is_told_once() =>
        Book.Defects($"{{ {Workflow(by: "CaseOwnre")} }}").Should().ContainSingle().Which.Code.Should().Be("CF1020");

    [Fact]
    public void A_role_of_the_house_that_is_misspelt_twice_is_told_with_the_one_that_is_used_more_often()
    {
        IReadOnlyList<Diagnostic> defects = Book.Defects("""
            { "Workflow": { "Initial": "Open", "States": {
                "Open": { "On": { "Go": { "To": "Work", "By": "Cashier" }, "End": { "To": "Done", "By": "Cashire" } } },
                "Work": { "On": { "Back": { "To": "Open", "By": [ "Cashier", "Cashire" ] }, "End": { "To": "Done", "By": "Cashier" } } },
                "Done": { "Final": true } } } }
            """);

        defects.Select(defect => (defect.Code, defect.Path)).Should().Equal(
            (Similar, "Workflow:States:Open:On:End:By"), (Similar, "Workflow:States:Work:On:Back:By"));
        defects.Should().AllSatisfy(defect => defect.Remedy.Should().Contain("Did you mean 'Cashier'?"));
    }
}
