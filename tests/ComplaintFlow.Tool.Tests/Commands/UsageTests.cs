using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("", "Name a command")]
    [InlineData("dance", "Unrecognized command or argument 'dance'. Commands are")]
    [InlineData("reapply --dry-run", "not there yet")]
    [InlineData("classify --text t", "'--input' is required")]
    [InlineData("classify --text t --input x.csv --against Colour", "one of Category, Ground, Tier")]
    [InlineData("classify --text t --input x.csv --field Outlet", "NAME=COLUMN")]
    [InlineData("classify --text t --input x.csv --encoding moon", "no encoding 'moon'")]
    [InlineData("suggest --text t --input x.csv --label l --words-per-label 0", "from 1 to 10000")]
    [InlineData("suggest --text t --input absent.csv --label l", "does not exist")]
    [InlineData("validate --cofnig x", "validate --help")]
    [InlineData("validate surplus", "surplus")]
    [InlineData("replay", "'--map' is required")]
    [InlineData("replay --map x.json --input x.csv --config", "--config")]
    [InlineData("graph --format svg", "svg")]
    [InlineData("graph --format svg", "Must be one of: ")]
    [InlineData("graph --region Moon", "Handling")]
    public void Wrong_usage_ends_with_two_and_one_sentence_that_says_what_to_do(string line, string expected)
    {
        var run = ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.ExitCode.Should().Be(2);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain(expected);
        run.Error.Trim().Split('\n').Should().ContainSingle();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("replay --help")]
    [InlineData("--version")]
    public void Help_is_given(string line)
    {
        var run = ToolRun.Of(line.Split(' '));

        run.ExitCode.Should().Be(0);
        run.Out.Should().NotBeEmpty();
    }

    [Fact]
    public void A_graph_is_printed_in_all_forms()
    {
        ToolRun.Of("graph").Out.Should().StartWith("stateDiagram-v2\n").And.Contain("Received");
        var dot = ToolRun.Of("graph", "--region", "waiting", "--format", "dot");
        dot.Out.Should()
            .StartWith("digraph workflow {\n").And.Contain("\"AwaitingComplainant\\nentry / notify Complainant\"")
            .And.NotContain("\"Received\"").And.EndWith("}\n");
        dot.Out.Count(c => c == '{').Should().Be(dot.Out.Count(c => c == '}'));
        dot.Out.Replace("\\\"", "", StringComparison.Ordinal).Count(c => c == '"').Should().Match(quotes => quotes % 2 == 0);
        ToolRun.Of("graph", "--format", "plantuml").Out.Should().StartWith("@startuml\n").And.Contain("Received").And.EndWith("@enduml\n");
    }

    [Fact]
    public void The_page_shows_the_graph_that_is_printed() =>
        File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "tool.md")).Should().Contain(
            $"```text\n{ToolRun.Of("graph", "--region", "Waiting", "--format", "plantuml").Out}```\n");
}
