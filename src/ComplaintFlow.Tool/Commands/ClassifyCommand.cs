using System.CommandLine;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Classify;
using ComplaintFlow.Tool.Learning;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Input;
using ComplaintFlow.Tool.Rules;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>classify</c>: shows what the rules say about the complaints of a file, and how often they are right.</summary>
internal sealed class ClassifyCommand
{
    private readonly Option<string[]> _config = CommonOptions.Config();
    private readonly Option<string?> _tenant = CommonOptions.RulesOfTenant();
    private readonly Option<string> _input = CommonOptions.Input("The CSV file with complaints.");
    private readonly Option<string[]> _text = CommonOptions.Text();
    private readonly Option<string[]> _field = new("--field")
    {
        Description = "A field of the rules and its column; repeatable.", HelpName = "NAME=COLUMN", DefaultValueFactory = _ => [],
    };
    private readonly Option<string?> _label =
        new("--label") { Description = "The column of the label that people gave.", HelpName = "COLUMN" };
    private readonly Option<string> _against = new("--against")
    {
        Description = $"What the label is compared with: {string.Join(", ", LabelComparison.Names)}.", HelpName = "NAME",
        DefaultValueFactory = _ => LabelComparison.Names[0],
    };
    private readonly Option<string> _encoding = CommonOptions.Encoding();
    private readonly Option<string?> _delimiter = CommonOptions.Delimiter();
    private readonly Option<string?> _output = new("--out")
    {
        Description = "A file that gets one JSON object a line for each row: the result and its reasons.", HelpName = "FILE",
    };
    private readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create(Terminal terminal)
    {
        var own = new ClassifyCommand();
        var command = new Command("classify", "Says what the rules make of the complaints of a file, and how often they agree with labels.")
        {
            own._config, own._tenant, own._input, own._text, own._field, own._label, own._against, own._encoding, own._delimiter,
            own._output, own._json,
        };
        command.SetAction(parsed => own.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        if (RuleFiles.Valid(parsed.GetValue(_config) ?? [], parsed.GetValue(_tenant), terminal) is not { } rules)
            return ExitCodes.Wrong;
        var request = new ClassifyRequest
        {
            Rules = rules,
            Input = parsed.GetRequiredValue(_input),
            Encoding = CommonOptions.Checked(parsed.GetValue(_encoding)!),
            Delimiter = CommonOptions.DelimiterOf(parsed.GetValue(_delimiter)),
            Text = TextColumns.Names(parsed.GetValue(_text) ?? []),
            Fields = [.. (parsed.GetValue(_field) ?? []).Select(Field)],
            Label = parsed.GetValue(_label),
            Against = LabelComparison.Of(parsed.GetValue(_against)!),
        };
        using StreamWriter? lines = ResultFile.Create(parsed.GetValue(_output), request.Input);
        var run = new ClassifyRun(
            request, TimeProvider.System, lines is null ? null : (line, outcome) => lines.Write(OutcomeLine.Write(line, outcome) + "\n"));
        ClassifySummary summary = ProgressBar.Run(terminal, "classify", run.Run);
        lines?.Flush();
        if (summary.Skipped.Rows > 0)
            terminal.Error.WriteLine(SkipText.Of(summary.Skipped));
        terminal.Out.Write(parsed.GetValue(_json) ? ClassifyReport.Json(summary) + "\n" : ClassifyReport.Text(summary));
        return ExitCodes.Success;
    }

    private static KeyValuePair<string, string> Field(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < text.Length - 1
            ? KeyValuePair.Create(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new InvalidInputException($"--field takes NAME=COLUMN, not '{text}'.");
    }
}
