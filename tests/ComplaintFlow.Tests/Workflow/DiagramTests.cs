using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

public sealed class DiagramTests
{
    private const string Small = """
        { "Fields": { "Outlet": "Word" }, "Predicates": ["paid"], "Workflow": {
          "Initial": "Open", "States": {
            "Open": { "Initial": "New", "Entry": { "Notify": "CaseOwner" }, "Exit": { "Escalate": true }, "On": { "Note": { "Ignore": true }, "Withdraw": { "To": "已撤回", "By": ["Complainant", "CaseOwner"] } } },
            "New": { "Parent": "Open", "On": { "Go": { "If": "paid", "Branches": {
                "dear": { "Order": 1, "When": { "Amount": { "AtLeast": "200 CNY" } }, "To": "Review" }, "far": { "Order": 2, "When": { "Outlet": ["N: 1", "{S}"] }, "To": "New" } },
                "Otherwise": { "To": "Done" } } } },
            "Review": { "Parent": "Open", "Entry": { "Notify": ["Reviewer", "CaseOwner"], "Raise": "Note" }, "On": { "Go": { "To": "Done" } } },
            "Done": { "Final": true }, "已撤回": { "Final": true } },
          "Regions": { "Waiting": { "Initial": "Active", "States": { "Active": { "On": { "Ask": { "To": "Asked" } } }, "Asked": { "On": { "Answer": { "To": "Active" } } } } } } } }
        """;

    [Theory]
    [InlineData("workflow.mmd")]
    [InlineData("workflow.dot")]
    [InlineData("workflow.puml")]
    public void The_text_of_a_small_workflow_is_as_it_was(string file) =>
        Golden.GoldenFile.Equals(file, Write(file.Split('.')[1], Book.Good(Small).Graph));

    [Theory]
    [InlineData("mmd", "stateDiagram-v2\n  direction TB\n  [*] --> Active\n")]
    [InlineData("puml", "@startuml\nhide empty description\n[*] --> Active\n")]
    public void One_region_is_drawn_alone_without_a_frame(string format, string start) =>
        Write(format, Book.Good(Small).Graph, "waiting").Should().StartWith(start).And.NotContain("Review");

    [Theory]
    [InlineData("mmd")]
    [InlineData("dot")]
    [InlineData("puml")]
    public void A_region_that_is_not_there_is_told_with_those_that_are(string format) =>
        Book.Good(Small).Graph.Invoking(graph => Write(format, graph, "Wating")).Should().Throw<ArgumentException>()
            .WithMessage("*Waiting*").WithParameterName("region");

    [Fact]
    public void A_state_that_is_called_like_a_keyword_is_no_keyword()
    {
        const string Keywords = """
            { "Workflow": { "Initial": "State", "States": { "State": { "On": { "Go": { "To": "Note" } } },
                "Note": { "On": { "Go": { "To": "Node" }, "Stop": { "To": "toString" } } }, "Node": { "Final": true },
                "toString": { "Final": true } } } }
            """;
        WorkflowGraph graph = Book.Good(Keywords).Graph;

        Write("mmd", graph).Should().Contain("  State_ --> Note_ : Go\n");
        Write("mmd", graph).Should().Contain("  Note_ --> toString_ : Stop\n");
        Write("puml", graph).Should().Contain("\nState_ --> Note_ : Go\n");
        Write("dot", graph).Should().Contain("    Note_ -> Node_ [label=\"Go\"];\n");
    }

    [Fact]
    public void The_graph_tells_each_state_and_each_transition_where_it_is_written()
    {
        GraphRegion region = Book.Good(Small).Graph.Regions[0];

        region.Initial.Should().Be("Open");
        region.States.Select(state => (state.Name, state.Parent, state.Initial, state.Final)).Should()
            .Contain([("Open", null, "New", false), ("New", "Open", null, false), ("Done", null, null, true)]);
        region.Edges.Should().ContainSingle(edge => edge.Trigger == "Note").Which.Should()
            .BeEquivalentTo(new { From = "Open", To = "Open", Guard = (string?)null, Kind = GraphEdgeKind.Ignored });
        GraphEdge withdraw = region.Edges.Should().ContainSingle(edge => edge.Trigger == "Withdraw").Subject;
        withdraw.Should().BeEquivalentTo(new { From = "Open", To = "已撤回", Kind = GraphEdgeKind.Transition });
        withdraw.Roles.Should().Equal("Complainant", "CaseOwner");
        GraphChoice choice = region.Choices.Should().ContainSingle(one => one.From == "New").Subject;
        choice.Guard.Should().Be("paid");
        choice.Branches.Select(branch => (branch.To, branch.Guard)).Should().Equal(
            ("Review", "Amount is at least 200 CNY"), ("New", "Outlet is N: 1 or {S}"), ("Done", null));
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
    public void Names_that_differ_have_identifiers_that_differ()
    {
        const string Similar = """
            { "Workflow": { "Initial": "a 0", "States": { "a 0": { "On": { "Go": { "To": "aȀ" } } },
                "aȀ": { "On": { "Go": { "To": "a_20_0" } } }, "a_20_0": { "Final": true } } } }
            """;

        Write("mmd", Book.Good(Similar).Graph).Should().Contain("  a_20_0 --> a_200_ : Go\n").And
            .Contain("  a_200_ --> a_5f_20_5f_0 : Go\n");
    }

    [Fact]
    public void The_order_of_keys_does_not_change_the_text() =>
        MermaidWriter.Write(Book.Good("{}").Graph).Should()
            .Be(MermaidWriter.Write(Book.Layered("""{ "Workflow": { "Regions": {}, "Preset": "standard" } }""").OrThrow().Graph));

    private static string Write(string format, WorkflowGraph graph, string? region = null) => format switch
    {
        "mmd" => MermaidWriter.Write(graph, region),
        "dot" => DotWriter.Write(graph, region),
        "puml" => PlantUmlWriter.Write(graph, region),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };
}
