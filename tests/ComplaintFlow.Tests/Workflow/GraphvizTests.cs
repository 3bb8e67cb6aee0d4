using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

public sealed class GraphvizTests
{
    [SkippableFact]
    public async Task The_standard_workflow_with_all_its_states() => await DrawnAsync(Book.Good("{}"));

    [SkippableFact]
    public async Task Workflows_with_odd_names()
    {
        foreach (RuleBook book in OddWorkflows.Of(seed: 20260404, count: 25))
            await DrawnAsync(book);
    }

    private static async Task DrawnAsync(RuleBook book)
    {
        string dot = DotWriter.Write(book.Graph);

        var picture = XDocument.Parse(await SvgAsync(dot));

        string[] drawn = [
            .. Groups(picture, "node")
            .Select(node =>
                string.Join('\n', node.Descendants().Where(part => part.Name.LocalName == "text")
                    .Select(text => text.Value.Replace('\u00A0', ' '))))];
        drawn.Should().Contain(book.Graph.Regions.SelectMany(region => region.States).Select(state => state.Name), "of {0}", dot);
        Groups(picture, "edge").Should()
            .HaveCountGreaterThanOrEqualTo(book.Graph.Regions.Sum(region => region.Edges.Count(edge => !edge.IsInternal)));
    }

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
