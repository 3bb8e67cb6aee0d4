using System.CommandLine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>graph</c>: writes the workflow as the text of a diagram.</summary>
internal static class GraphCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string[]> config = CommonOptions.Config();
        var region = new Option<string?>("--region") { Description = "Only this region of the workflow.", HelpName = "NAME" };
        var format = new Option<string>("--format") { Description = "mermaid or dot.", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("graph", "Prints the workflow as the text of a diagram, with guards and roles on its edges.")
        {
            config, region, format,
        };
        command.SetAction(parsed => Run(parsed.GetValue(config) ?? [], parsed.GetValue(region), parsed.GetValue(format)!, terminal));
        return command;
    }

    private static int Run(string[] files, string? region, string format, Terminal terminal)
    {
        RuleBookResult result = RuleFiles.Rules(files);
        if (!result.IsValid)
        {
            terminal.Error.Write(ValidateReport.Text(result));
            return ExitCodes.Wrong;
        }
        WorkflowGraph graph = result.RuleBook.Graph;
        if (region is not null && !graph.Regions.Any(known => string.Equals(known.Name, region, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidInputException(
                $"The workflow has no region '{region}': use one of {string.Join(", ", graph.Regions.Select(known => known.Name))}.");
        terminal.Out.Write(
            string.Equals(format, "dot", StringComparison.Ordinal) ? DotWriter.Write(graph, region) : MermaidWriter.Write(graph, region));
        return ExitCodes.Success;
    }
}
