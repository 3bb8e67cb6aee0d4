using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay;
using ComplaintFlow.Tool.Replay.Map;
using ComplaintFlow.Tool.Rules;
using ComplaintFlow.Tool.Stats;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>replay</c>: shows what the rules would have made of history.</summary>
internal static class ReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        (Option<string[]> config, Option<string?> tenant) = (CommonOptions.Config(), CommonOptions.RulesOfTenant());
        var map = new Option<string>("--map")
        {
            Description = "A JSON file that says how the columns become complaints.", HelpName = "FILE", Required = true,
        };
        var input = new Option<string>("--input") { Description = "The CSV file with the history.", HelpName = "FILE", Required = true };
        var groupBy = new Option<string[]>("--group-by")
        {
            Description = "A field of the map by whose values the totals are broken down; repeatable.", HelpName = "FIELD",
            AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        Option<string?> asOf = AsOfOption.Create("The instant as of which complaints are looked at; without it, the last one in the file.");
        var output = new Option<string?>("--out")
        {
            Description = "A file that gets one JSON object a line for each complaint.", HelpName = "FILE",
        };
        Option<bool> json = CommonOptions.Json();
        var command =
            new Command("replay", "Runs history through the rules exactly as the live service would, and says what would have happened.")
        {
            config, tenant, map, input, groupBy, asOf, output, json,
        };
        command.SetAction(parsed =>
        {
            ReplayMap read = MapReader.Read(parsed.GetRequiredValue(map));
            if (RuleFiles.Valid(parsed.GetValue(config) ?? [], parsed.GetValue(tenant), terminal, read.DeclaredMilestones) is not { } rules)
                return ExitCodes.Wrong;
            var request = new ReplayRequest(
                rules, read, parsed.GetRequiredValue(input), parsed.GetValue(groupBy)
                    ?? [], AsOfOption.Read(parsed.GetValue(asOf), read.Time.Zone));
            return Run(request, parsed.GetValue(output), parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(ReplayRequest request, string? output, bool json, Terminal terminal)
    {
        var watch = Stopwatch.StartNew();
        using StreamWriter? cases = ResultFile.Create(output, request.Input);
        var run = new ReplayRun(
            request, cases is null ? null : (complaint, replayed, asOf) => cases.Write(CaseLine.Write(complaint, replayed, asOf) + "\n"));
        ReplaySummary summary = ProgressBar.Run(terminal, "replay", run.Run);
        cases?.Flush();
        watch.Stop();

        foreach (string column in summary.Ambiguous)
            terminal.Error.WriteLine($"The column '{column}' stands more than once in the header: the first was read.");
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processed in {watch.ElapsedMilliseconds} ms"));
        terminal.Out.Write(json ? ReplayReport.Json(summary) + "\n" : ReplayReport.Text(summary, request.Map.Time.Zone));
        return ExitCodes.Success;
    }
}
