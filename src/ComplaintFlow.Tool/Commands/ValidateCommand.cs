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
        Option<bool> json = CommonOptions.Json();
        var command = new Command("validate", "Reports every defect of the rules, with its path and what to do.") { config, json };
        command.SetAction(parsed => Run(parsed.GetValue(config) ?? [], parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] files, bool json, Terminal terminal)
    {
        RuleBookResult result = RuleFiles.Rules(files);
        terminal.Out.Write(json ? ValidateReport.Json(result) + "\n" : ValidateReport.Text(result));
        return result.IsValid ? ExitCodes.Success : ExitCodes.Wrong;
    }
}
