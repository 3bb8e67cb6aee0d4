using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Tool.Learning;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Input;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>suggest</c>: learns classification rules from labelled history.</summary>
internal static class SuggestCommand
{
    private const int LongestLabel = 200;

    public static Command Create(Terminal terminal)
    {
        Option<string> input = CommonOptions.Input("The CSV file with labelled complaints.");
        Option<string[]> text = CommonOptions.Text();
        var label = new Option<string>("--label") { Description = "The column of the label.", HelpName = "COLUMN", Required = true };
        var words = new Option<int>("--words-per-label")
        {
            Description = "The most words that a rule gets.", HelpName = "NUMBER", DefaultValueFactory = _ => 200,
        };
        Option<string> encoding = CommonOptions.Encoding();
        Option<string?> delimiter = CommonOptions.Delimiter();
        var command = new Command(
            "suggest", "Learns classification rules from labelled complaints and prints them as a configuration that you can edit.")
        {
            input, text, label, words, encoding, delimiter,
        };
        command.SetAction(parsed =>
        {
            int most = parsed.GetValue(words);
            if (most is < 1 or > 10_000)
                throw new InvalidInputException("--words-per-label takes a number from 1 to 10000.");
            string[] needed = [.. TextColumns.Names(parsed.GetValue(text) ?? []), parsed.GetRequiredValue(label)];
            var needs = TableNeeds.NamedByOptions(
                parsed.GetRequiredValue(input), CommonOptions.Checked(parsed.GetValue(encoding)!),
                CommonOptions.DelimiterOf(parsed.GetValue(delimiter)), needed);
            terminal.Out.Write(ProgressBar.Run(terminal, "suggest", progress => Run(needs, most, terminal, progress)) + "\n");
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Run(TableNeeds needs, int most, Terminal terminal, Action<double> progress)
    {
        using var table = new TableReader(needs);
        var texts = new TextColumns(needs.Columns.Take(needs.Columns.Count - 1).ToArray(), table.Columns);
        int label = table.Columns[needs.Columns[^1]];
        var samples = new List<Sample>();
        while (table.Read())
        {
            string gold = table[label].Trim();
            if (gold.Length is 0 or > LongestLabel)
                table.Skip(gold.Length == 0 ? SkipReasons.BlankLabel : SkipReasons.LongLabel);
            else if (texts.Read(table) is { } one)
                samples.Add(Sample.Of(one, gold));
            else
                table.Skip(SkipReasons.BlankText);
            progress(table.Share / 2);
        }
        if (samples.Select(sample => sample.Label).Distinct(StringComparer.Ordinal).Take(2).Count() < 2)
            throw new InvalidInputException(
                $"The file {needs.File} has fewer than two labels with texts: give one from which labels can be told apart.");
        terminal.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"learned from {samples.Count} complaints; {SkipText.Of(table.Skipped)}"));
        return SuggestedRules.Learn(samples, most, done => progress(0.5 + (done / 2)));
    }
}
