using ComplaintFlow.Rules;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A workflow that an earlier book published runs under a book that has lost some of its names.</summary>
public class PublishedWorkflowTests
{
    private const string States = """
        "Workflow": { "Initial": "Open", "States": {
            "Open": { "On": { "Go": { "To": "Done", "If": "paid", "When": { "Milestones": { "HasAny": "Seen" } },
                "Do": { "Milestone": "Seen", "Effects": "label", "Cancel": "Answer",
                    "Tasks": { "look": { "For": "Clerk", "Within": "2h" } } } },
                "See": { "Do": { "Milestone": "Seen" } } } },
            "Done": { "Final": true } } }
        """;

    private static readonly RuleBook Before = Book.Good($$"""
        { "Predicates": ["paid"], "Milestones": { "Seen": "it was seen" }, "Effects": ["label"],
          "Sla": { "Always": { "Targets": { "Answer": { "Within": "24h", "Until": "Done" } } } }, {{States}} }
        """);

    private static readonly RuleBook After = Book.Good("{}");

    [Fact]
    public void Names_that_have_left_the_rules_open_no_guard()
    {
        CompiledTransition go = Transition(RuleBookReader.ReadWorkflow(Before.WorkflowJson, Before.WorkflowHash, After)!);

        go.Guard.ToString().Should().Be(Transition(Before.Workflow).Guard.ToString()).And.Contain("paid").And.Contain("Seen");
        go.Branches.Should().ContainSingle().Which.Effects.Should().BeEquivalentTo(Transition(Before.Workflow).Branches[0].Effects);
    }

    [Fact]
    public void A_field_that_has_left_the_rules_makes_it_unusable()
    {
        RuleBook before = Book.Good("""
            { "Fields": { "Outlet": "Word" }, "Workflow": { "Initial": "Open", "States": {
                "Open": { "On": { "Go": { "To": "Done", "When": { "Outlet": "north" } } } }, "Done": { "Final": true } } } }
            """);

        RuleBookReader.ReadWorkflow(before.WorkflowJson, before.WorkflowHash, After).Should().BeNull();
        RuleBookReader.ReadWorkflow(before.WorkflowJson, before.WorkflowHash, before).Should().NotBeNull();
    }

    private static CompiledTransition Transition(CompiledWorkflow workflow) =>
        workflow.Regions[0].Find("Open")!.Find(workflow.TriggerId("Go")!.Value)!;
}
