using System.CommandLine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>validate</c>: reports every defect of the rules.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string[]> config = CommonOptions.Config();
        (Option<string?> tenant, Option<bool> json) = (CommonOptions.RulesOfTenant(), CommonOptions.Json());
        var command = new Command("validate", "Reports every defect of the rules, with its path and what to do.") { config, tenant, json };
        command.SetAction(parsed => Run(parsed.GetValue(config) ?? [], parsed.GetValue(tenant), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] files, string? tenant, bool json, Terminal terminal)
    {
        RuleBookResult result = RuleFiles.Rules(files);
        string? hash = result.RuleBook is { } rules ? RuleFiles.Of(rules, tenant).Hash : null;
        terminal.Out.Write(json ? ValidateReport.Json(result, hash) + "\n" : ValidateReport.Text(result, hash));
        return result.IsValid ? ExitCodes.Success : ExitCodes.Wrong;
    }
}
