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
        (Option<string[]> config, Option<string?> tenant) = (CommonOptions.Config(), CommonOptions.RulesOfTenant());
        var region = new Option<string?>("--region") { Description = "Only this region of the workflow.", HelpName = "NAME" };
        var format = new Option<string>("--format") { Description = "mermaid, dot or plantuml.", DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot", "plantuml");
        var command = new Command("graph", "Prints the workflow as the text of a diagram, with guards and roles on its edges.")
        {
            config, tenant, region, format,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(config) ?? [], parsed.GetValue(tenant), parsed.GetValue(region), parsed.GetValue(format)!, terminal));
        return command;
    }

    private static int Run(string[] files, string? tenant, string? region, string format, Terminal terminal)
    {
        if (RuleFiles.Valid(files, tenant, terminal) is not { Graph: { } graph })
            return ExitCodes.Wrong;
        if (DiagramRegions.Defect(graph, region) is { } defect)
            throw new InvalidInputException(defect);
        terminal.Out.Write(format switch
        {
            "dot" => DotWriter.Write(graph, region),
            "plantuml" => PlantUmlWriter.Write(graph, region),
            _ => MermaidWriter.Write(graph, region),
        });
        return ExitCodes.Success;
    }
}
