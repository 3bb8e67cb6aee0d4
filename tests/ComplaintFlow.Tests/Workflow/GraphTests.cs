using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

public sealed class GraphTests
{
    private static readonly GraphRegion Region = Book.Good("""
        {
          "Predicates": ["paid", "early"], "Effects": ["send-apology"], "Milestones": { "Answered": {} },
          "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "Answered" } } } },
          "Routing": { "Departments": { "Lab": {} } },
          "Workflow": { "Initial": "open", "States": {
            "Open": { "Initial": "new", "On": {
                "AddNote": { "Do": { "Milestone": "Answered" } }, "Urge": { "Ignore": true }, "Restart": { "To": "Open", "If": "early" } } },
            "New": { "Parent": "OPEN",
              "Entry": {
                "Raise": "AddNote", "Effects": ["send-apology"], "Notify": ["Owner", "Lead"], "Escalate": true, "Start": "Answer",
                "Tasks": { "lab-test": { "For": "Investigator", "Department": "Lab" }, "look": { "For": "Owner" } },
                "Cancel": "Answer", "Outcome": "Resolved", "Milestone": "Answered" },
              "Exit": { "Notify": "Owner" },
              "On": {
                "Close": { "By": "Owner", "If": "paid", "Do": { "Notify": "Lead" },
                  "Branches": { "early": { "Order": 1, "If": "early", "To": "done" } }, "Otherwise": { "Do": { "Escalate": true } } },
                "Leave": { "If": "paid", "Branches": { "only": { "If": "early", "To": "done" } } } } },
            "Done": { "Final": true, "Closed": true } } }
        }
        """).Graph.Regions[0];

    [Theory]
    [InlineData("AddNote", GraphEdgeKind.Internal)]
    [InlineData("Urge", GraphEdgeKind.Ignored)]
    [InlineData("Restart", GraphEdgeKind.Transition)]
    public void An_ignored_trigger_an_internal_transition_and_one_to_the_state_itself_are_told_apart(string trigger, GraphEdgeKind kind) =>
        Edge(trigger).Should().BeEquivalentTo(new { From = "Open", To = "Open", Kind = kind });

    [Fact]
    public void The_effects_of_a_state_are_said_in_the_order_in_which_they_happen()
    {
        State("New").Entry.Should().Equal(
            "milestone Answered", "outcome Resolved", "cancel Answer", "start Answer", "task lab-test for Investigator of Lab",
            "task look for Owner", "escalate", "notify Owner", "notify Lead", "effect send-apology", "raise AddNote");
        State("New").Exit.Should().Equal("notify Owner");
        State("Done").Entry.Should().BeEmpty();
    }

    [Fact]
    public void A_transition_with_branches_is_one_choice()
    {
        GraphChoice choice = Region.Choices.Should().ContainSingle().Subject;

        choice.Should().BeEquivalentTo(new { From = "New", Trigger = "Close", Guard = "paid" });
        choice.Roles.Should().Equal("Owner");
        choice.Branches.Select(branch => (branch.To, branch.Kind, branch.Guard, string.Join(", ", branch.Effects))).Should().Equal(
            ("Done", GraphEdgeKind.Transition, "early", "notify Lead"), ("New", GraphEdgeKind.Internal, null, "escalate, notify Lead"));
        Region.Edges.Should().NotContain(edge => edge.Trigger == "Close");
    }

    [Fact]
    public void A_transition_with_one_branch_is_an_edge_with_both_conditions() =>
        Edge("Leave").Should().BeEquivalentTo(new { From = "New", To = "Done", Kind = GraphEdgeKind.Transition, Guard = "paid and early" });

    [Fact]
    public void Effects_of_an_edge_are_data_too()
    {
        Edge("AddNote").Effects.Should().Equal("milestone Answered");
        Edge("Urge").Effects.Should().BeEmpty();
    }

    [Fact]
    public void States_are_called_as_they_are_declared()
    {
        Region.Initial.Should().Be("Open");
        State("Open").Initial.Should().Be("New");
        State("New").Parent.Should().Be("Open");
        State("Done").Should().BeEquivalentTo(new { Final = true, Closed = true });
    }

    private static GraphEdge Edge(string trigger) => Region.Edges.Should().ContainSingle(edge => edge.Trigger == trigger).Subject;

    private static GraphState State(string name) => Region.States.Should().ContainSingle(state => state.Name == name).Subject;
}
