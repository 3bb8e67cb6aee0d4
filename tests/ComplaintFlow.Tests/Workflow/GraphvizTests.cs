using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Workflow.Diagrams;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

public sealed class GraphvizTests
{
    [SkippableFact]
    public async Task Every_state_choice_edge_and_effect_is_drawn_once()
    {
        foreach (RuleBook book in SomeWorkflows.All(seed: 20260404, count: 25))
            await DrawnAsync(book);
    }

    private static async Task DrawnAsync(RuleBook book)
    {
        string dot = DotWriter.Write(book.Graph);

        var picture = XDocument.Parse(await SvgAsync(dot));

        string[] nodes = [.. Groups(picture, "node").Select(Text)];
        string[] clusters = [.. Groups(picture, "cluster").Select(Text)];
        foreach (GraphRegion region in book.Graph.Regions)
        {
            foreach (GraphState state in region.States)
            {
                bool isFrame = region.States.Any(other => other.Parent == state.Name);
                (isFrame ? clusters : nodes).Should().ContainSingle(text => text == Label(state), "of {0}", dot);
                if (isFrame)
                    nodes.Should().ContainSingle(text => text == Lines(state.Name), "of {0}", dot);
            }
        }
        GraphChoice[] choices = [
            .. book.Graph.Regions.SelectMany(region => region.Choices)
                .Where(choice => choice.Branches.Any(branch => branch.Kind == GraphEdgeKind.Transition))];
        nodes.Count(text => text.Length == 0).Should().Be(book.Graph.Regions.Count + choices.Length);
        Groups(picture, "edge").Should()
            .HaveCount(
                book.Graph.Regions.Sum(region => 1 + region.Edges.Count(edge => edge.Kind == GraphEdgeKind.Transition)
                    + region.States.Count(state => state.Initial is not null)) + choices.Sum(choice => 1 + choice.Branches.Count));
    }

    private static string Label(GraphState state) =>
        Lines(
            state.Name + (state.Entry.Count > 0 ? $"\nentry / {string.Join(", ", state.Entry)}" : "")
                + (state.Exit.Count > 0 ? $"\nexit / {string.Join(", ", state.Exit)}" : ""));

    /// <summary>Graphviz draws no empty line in the same way as others, and no blank at the end of one.</summary>
    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Text(XElement group) =>
        Lines(string.Join(
            '\n', group.Descendants().Where(part => part.Name.LocalName == "text").Select(text => text.Value.Replace('\u00A0', ' '))));

    private static IEnumerable<XElement> Groups(XDocument picture, string kind) =>
        picture.Descendants().Where(group => group.Name.LocalName == "g" && (string?)group.Attribute("class") == kind);

    private static async Task<string> SvgAsync(string dot)
    {
        using var graphviz = new Process
        {
            StartInfo = new ProcessStartInfo("dot", "-Tsvg")
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            },
        };
        try
        {
            graphviz.Start();
        }
        catch (Win32Exception)
        {
            Skip.If(true, "Graphviz is not installed: eng/graphviz.sh installs it.");
        }
        Task<string> svg = graphviz.StandardOutput.ReadToEndAsync();
        Task<string> problems = graphviz.StandardError.ReadToEndAsync();
        await graphviz.StandardInput.WriteAsync(dot);
        graphviz.StandardInput.Close();
        await graphviz.WaitForExitAsync();
        graphviz.ExitCode.Should().Be(0, "{0} was said of {1}", await problems, dot);
        return await svg;
    }
}
