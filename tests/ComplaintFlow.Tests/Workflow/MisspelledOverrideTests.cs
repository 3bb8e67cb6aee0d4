using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>A state that misspells an inherited trigger adds a trigger, and the transition of the state around stays in force.</summary>
public sealed class MisspelledOverrideTests
{
    [Fact]
    public void A_trigger_that_is_almost_an_inherited_one_is_told_with_the_right_one() =>
        Slips(""" "Withdrew": { "To": "Done" } """).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Severity = DiagnosticSeverity.Warning,
            Path = "Workflow:States:Inner:On:Withdrew",
            Message = "'Withdrew' is a new trigger. It is almost 'Withdraw', which the state inherits from 'Outer' and which stays as it is.",
            Remedy = "Did you mean 'Withdraw'? If the new trigger is right, accept the warning under AcceptedWarnings.",
        });

    [Theory]
    [InlineData("Withdarw")]
    [InlineData("Witdraw")]
    [InlineData("With-draw")]
    public void So_is_every_other_slip(string trigger) => Slips($$""" "{{trigger}}": { "To": "Done" } """).Should().ContainSingle();

    [Fact]
    public void The_rules_stay_valid_because_the_trigger_may_be_a_new_one() =>
        Read(""" "Withdrew": { "To": "Done" } """).IsValid.Should().BeTrue();

    [Fact]
    public void A_trigger_of_the_outermost_state_is_inherited_too() =>
        Slips("", innermost: """ "Withdrew": { "To": "Done" } """).Should().ContainSingle()
            .Which.Path.Should().Be("Workflow:States:Core:On:Withdrew");

    [Fact]
    public void In_other_regions_too() => Book.Defects("""
        { "Workflow": { "Preset": "standard", "Regions": { "Side": { "Initial": "Around", "States": {
            "Around": { "Initial": "Within", "On": { "Suspend": { "To": "Stopped" } } },
            "Within": { "Parent": "Around", "On": { "Supend": { "To": "Stopped" } } },
            "Stopped": { "Final": true } } } } } }
        """).Should().ContainSingle().Which.Path.Should().Be("Workflow:Regions:Side:States:Within:On:Supend");

    [Fact]
    public void A_layer_over_the_standard_workflow_is_told_too() => Book.Layered(
        """{ "Workflow": { "Preset": "standard" } }""",
        """{ "Workflow": { "States": { "Investigating": { "On": { "Withdrew": { "To": "Withdrawn" } } } } } }""").Diagnostics
        .Should().ContainSingle().Which.Path.Should().Be("ComplaintFlow:Workflow:States:Investigating:On:Withdrew");

    [Fact]
    public void A_slip_that_was_copied_is_told_in_both_places() =>
        Slips(""" "Withdrew": { "To": "Done" } """, review: """ "Withdrew": { "To": "Done" } """).Should().HaveCount(2);

    [Fact]
    public void A_switch_that_lets_an_inherited_trigger_count_is_told() =>
        Book.Layered("""{ "Workflow": { "Preset": "standard" } }""",
            """{ "Workflow": { "States": { "Investigating": { "On": { "Withdraw": { "Enabled": false, "By": ["CaseOwner"] } } } } } }""")
            .Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new
            {
                Code = "CF1040", Severity = DiagnosticSeverity.Warning,
                Path = "ComplaintFlow:Workflow:States:Investigating:On:Withdraw",
                Message = "'Withdraw' is switched off here, so the one counts that is inherited from "
                    + "'ComplaintFlow:Workflow:States:Open:On:Withdraw'.",
            });

    [Theory]
    [InlineData(""" "Withdraw": { "To": "Done" } """)]
    [InlineData(""" "WITHDRAW": { "To": "Done" } """)]
    [InlineData(""" "Withdraw": { "To": "Review" }, "Withdrew": { "To": "Done" } """)]
    [InlineData(""" "Withhold": { "To": "Done" } """)]
    public void An_override_and_another_name_are_not(string own) => Slips(own).Should().BeEmpty();

    [Theory]
    [InlineData(""" "Withdrew": { "To": "Done" } """, """ "After": { "silence": { "Within": "24h", "Do": "Withdrew" } } """)]
    [InlineData(""" "Withdrew": { "To": "Done" } """, """ "Entry": "Withdrew" """)]
    public void A_trigger_that_the_workflow_fires_is_meant(string own, string more) => Slips(own, more: more).Should().BeEmpty();

    [Theory]
    [InlineData(""" "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Done", "Steps": { "late": { "At": "100%", "Do": "Withdrew" } } } } } } """)]
    [InlineData(""" "Sla": { "Duties": { "Task": { "Steps": { "late": { "At": "100%", "Do": "Withdrew" } } } } } """)]
    [InlineData(""" "EarlyWarning": { "Detectors": { "d": { "Kind": "Group", "Within": "72h", "Same": ["Category"], "AtLeast": 3, "Then": { "Do": "Withdrew" } } } } """)]
    public void So_is_one_that_a_step_or_a_detector_fires(string section) =>
        Slips(""" "Withdrew": { "To": "Done" } """, sections: section).Should().BeEmpty();

    [Fact]
    public void So_is_one_of_which_an_action_of_the_library_has_the_name() =>
        Book.Defects("""
            { "Workflow": { "Initial": "Outer", "States": {
                "Outer": { "Initial": "Inner", "On": { "Acknowledged": { "To": "Done" } } },
                "Inner": { "Parent": "Outer", "On": { "Acknowledge": { "To": "Done" } } }, "Done": { "Closed": true } } } }
            """).Should().BeEmpty();

    [Fact]
    public void So_is_one_that_a_state_takes_which_does_not_inherit_the_other() =>
        Slips(""" "Withdrew": { "To": "Done" } """, done: """ "Withdrew": { "To": "Outer" } """).Should().BeEmpty();

    [Fact]
    public void So_is_one_that_more_states_take_than_a_slip_is_copied_to() => Slips(
        """ "Withdrew": { "To": "Done" } """, review: """ "Withdrew": { "To": "Done" } """,
        innermost: """ "Withdrew": { "To": "Done" } """).Should().BeEmpty();

    [Fact]
    public void The_standard_workflow_has_none() => Book.Defects("{}").Should().BeEmpty();

    private static IEnumerable<Diagnostic> Slips(string own, string review = "", string done = "", string innermost = "", string more = "",
        string sections = "") => Read(own, review, done, innermost, more, sections).Diagnostics.Where(found => found.Code == "CF1028");

    private static RuleBookResult Read(string own, string review = "", string done = "", string innermost = "", string more = "",
        string sections = "")
    {
        RuleBookResult result = Book.Read($$"""
            { {{sections}}{{(sections.Length > 0 ? "," : "")}} "Workflow": { "Initial": "Outer", "States": {
                "Outer": { "Initial": "Inner", "On": { "Withdraw": { "To": "Done" }, "Look": { "To": "Review" } } },
                "Inner": { "Parent": "Outer", "Initial": "Core", "On": { {{own}} }{{(more.Length > 0 ? "," : "")}} {{more}} },
                "Core": { "Parent": "Inner", "On": { {{innermost}} } },
                "Review": { "Parent": "Outer", "On": { {{review}} } },
                "Done": { "Closed": true, "On": { {{done}} } } } } }
            """);
        result.Diagnostics.Should().NotContain(found => found.Severity == DiagnosticSeverity.Error);
        return result;
    }
}
