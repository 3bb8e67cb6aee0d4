using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Replay;

public class DocumentedExampleTests
{
    [Fact]
    public void The_example_of_the_page_prints_what_the_page_says()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "tool.md"));
        string Block(string with) =>
            Regex.Matches(page, "```[a-z]+\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)
                .Select(block => block.Groups["text"].Value).First(text => text.Contains(with, StringComparison.Ordinal));
        using var folder = new TempFolder();

        var run = ToolRun.Of(
            "replay", "--config", folder.Write("rules.json", Block("\"lights\"")), "--map",
            folder.Write("map.json", Block("\"ReceivedAt\"")),
            "--input", folder.Write("history.csv", Block("1,Street light out")), "--group-by", "Department", "--json");

        JsonNode.DeepEquals(JsonNode.Parse(run.Out), JsonNode.Parse(Block("\"finalStates\""))).Should().BeTrue(run.Out);
    }
}
