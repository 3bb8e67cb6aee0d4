using System.CommandLine;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Replay.Map;

namespace ComplaintFlow.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string[]> Config() => new("--config")
    {
        Description = "A file with rules; repeatable, later files override earlier ones by name. Without it, the built-in standard rules.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<string> Store() => new StoreOption();

    public static Option<string?> RulesOfTenant() => new("--tenant")
    {
        Description = "A tenant whose rules apply; without it, the rules that all tenants have in common.", HelpName = "NAME",
    };

    public static Option<string> Input(string description) =>
        new("--input") { Description = description, HelpName = "FILE", Required = true };

    public static Option<string[]> Text() => new("--text")
    {
        Description = "The columns of the text, separated by commas; of several the first is the subject.",
        HelpName = "COLUMN[,COLUMN…]",
        Required = true,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string> Encoding() =>
        new("--encoding") { Description = "The encoding of the file, such as gbk.", HelpName = "NAME", DefaultValueFactory = _ => "utf-8" };

    public static Option<string?> Delimiter() => new("--delimiter")
    {
        Description = "What separates the columns: a comma, unless the file begins with a line such as sep=;.", HelpName = ";|tab",
    };

    /// <exception cref="InvalidInputException">It cannot separate columns.</exception>
    public static char? DelimiterOf(string? text)
    {
        var problems = new List<string>();
        char? delimiter = text is null ? null : Delimiters.Checked(text, problems);
        return problems.Count == 0 ? delimiter : throw new InvalidInputException($"--delimiter: {problems[0]}");
    }

    /// <exception cref="InvalidInputException">There is no such encoding.</exception>
    public static string Checked(string encoding)
    {
        var problems = new List<string>();
        TextEncodings.Checked(encoding, problems);
        return problems.Count == 0 ? encoding : throw new InvalidInputException($"--encoding: {problems[0]}");
    }

    public static Option<bool> Json() => new("--json") { Description = "Prints one JSON document and nothing else on standard output." };
}
