using System.Text.RegularExpressions;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>Held against the part of Mermaid's grammar that the writer uses.</summary>
public sealed class MermaidTests
{
    private const string Id = "[A-Za-z][A-Za-z0-9_]*";
    private static readonly Regex State = new($"^ *state \"(?<label>[^\":;#{{}}\\n]+)\" as (?<id>{Id})(?<open> {{)?$");
    private static readonly Regex Edge = new($"^ *(?<from>{Id}|\\[\\*\\]) --> (?<to>{Id}|\\[\\*\\])(?: : (?<label>[^\":;#{{}}\\n]+))?$");

    [Fact]
    public void The_standard_workflow() => Read(Book.Good("{}"));

    [Fact]
    public void Workflows_with_odd_names()
    {
        foreach (RuleBook book in OddWorkflows.Of(seed: 20260405, count: 500))
            Read(book);
    }

    private static void Read(RuleBook book)
    {
        string[] lines = MermaidWriter.Write(book.Graph).TrimEnd('\n').Split('\n');
        lines[..2].Should().Equal("stateDiagram-v2", "  direction TB");
        var declared = new List<string>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        int depth = 0;
        foreach (string line in lines[2..])
        {
            line.Should().NotContain("%%", "that begins a comment");
            if (State.Match(line) is { Success: true } state)
            {
                declared.Add(state.Groups["id"].Value);
                depth += state.Groups["open"].Success ? 1 : 0;
            }
            else if (Edge.Match(line) is { Success: true } edge)
            {
                named.UnionWith([edge.Groups["from"].Value, edge.Groups["to"].Value]);
            }
            else
            {
                line.Trim().Should().Be("}", "every other line is outside of the grammar");
                depth--;
            }
        }
        depth.Should().Be(0);
        declared.Should()
            .OnlyHaveUniqueItems().And.HaveCount(book.Graph.Regions.Sum(region => region.States.Count) + book.Graph.Regions.Count);
        named.Except(["[*]"], StringComparer.Ordinal).Should()
            .BeSubsetOf(declared, "an edge to a name that is not declared draws a state of its own");
    }
}
