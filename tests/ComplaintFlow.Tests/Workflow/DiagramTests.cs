using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

public sealed class DiagramTests
{
    private const string Small = """
        { "Fields": { "Outlet": "Word" }, "Predicates": ["paid"], "Workflow": {
          "Initial": "Open", "States": {
            "Open": { "Initial": "New", "On": { "Note": { "Ignore": true }, "Withdraw": { "To": "已撤回", "By": ["Complainant", "CaseOwner"] } } },
            "New": { "Parent": "Open", "On": { "Go": { "If": "paid", "Branches": {
                "dear": { "Order": 1, "When": { "Amount": { "AtLeast": "200 CNY" } }, "To": "Review" }, "far": { "Order": 2, "When": { "Outlet": ["N: 1", "{S}"] }, "To": "New" } },
                "Otherwise": { "To": "Done" } } } },
            "Review": { "Parent": "Open", "On": { "Go": { "To": "Done" } } },
            "Done": { "Final": true }, "已撤回": { "Final": true } },
          "Regions": { "Waiting": { "Initial": "Active", "States": { "Active": { "On": { "Ask": { "To": "Asked" } } }, "Asked": { "On": { "Answer": { "To": "Active" } } } } } } } }
        """;

    [Fact]
    public void The_text_of_a_small_workflow_is_as_it_was() =>
        Golden.GoldenFile.Equals("workflow.mmd", MermaidWriter.Write(Book.Good(Small).Graph));

    [Fact]
    public void The_graph_tells_each_state_and_each_transition_where_it_is_written()
    {
        GraphRegion region = Book.Good(Small).Graph.Regions[0];

        region.Initial.Should().Be("Open");
        region.States.Should().Contain(
            [new GraphState("Open", null, "New", false), new GraphState("New", "Open", null, false), new GraphState("Done", null, null, true)]);
        region.Edges.Should().ContainSingle(edge => edge.Trigger == "Note").Which.Should()
            .BeEquivalentTo(new { From = "Open", To = "Open", Guard = (string?)null, IsInternal = true });
        GraphEdge withdraw = region.Edges.Should().ContainSingle(edge => edge.Trigger == "Withdraw").Subject;
        withdraw.Should().BeEquivalentTo(new { From = "Open", To = "已撤回", IsInternal = false });
        withdraw.Roles.Should().Equal("Complainant", "CaseOwner");
        region.Edges.Where(edge => edge.From == "New").Select(edge => (edge.To, edge.Guard)).Should().Equal(
            ("Review", "paid and Amount is at least 200 CNY"), ("New", "paid and Outlet is N: 1 or {S}"), ("Done", "paid"));
    }

    [Fact]
    public void A_state_within_a_state_within_a_state_is_drawn_inside_it() =>
        MermaidWriter.Write(
            Book.Good(
                """
                { "Workflow": { "Initial": "A", "States": {
                    "A": { "Initial": "B" }, "B": { "Parent": "A", "Initial": "C" }, "C": { "Parent": "B", "On": { "X": { "To": "Z" } } },
                    "Z": { "Final": true } } } }
                """).Graph)
            .Should().Contain(
                """
                  state "A" as A {
                    [*] --> B
                    state "B" as B {
                      [*] --> C
                      state "C" as C
                    }
                  }

                """);

    [Fact]
    public void One_region_is_drawn_alone_without_a_frame() =>
        MermaidWriter.Write(Book.Good(Small).Graph, "waiting").Should()
            .StartWith("stateDiagram-v2\n  direction TB\n  [*] --> Active\n").And.NotContain("Review");

    [Fact]
    public void A_region_that_is_not_there_is_told_with_those_that_are() =>
        Book.Good(Small).Graph.Invoking(graph => MermaidWriter.Write(graph, "Wating")).Should().Throw<ArgumentException>()
            .WithMessage("*Waiting*");

    [Fact]
    public void The_order_of_keys_does_not_change_the_text() =>
        MermaidWriter.Write(Book.Good("{}").Graph).Should()
            .Be(MermaidWriter.Write(Book.Layered("""{ "Workflow": { "Regions": {}, "Preset": "standard" } }""").OrThrow().Graph));
}
