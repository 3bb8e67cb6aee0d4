using System.CommandLine;
using System.CommandLine.Parsing;
using ComplaintFlow.Tool.Commands;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool;

/// <summary>Runs one command line. Every failure ends in a sentence and an exit code, never in a stack trace.</summary>
internal static class CommandRunner
{
    private static readonly string[] Later = ["migrate", "reapply"];

    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            return Invoke(args, terminal);
        }
        catch (InvalidInputException error)
        {
            foreach (string sentence in error.Sentences)
                terminal.Error.WriteLine(sentence);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"A file cannot be read or written: {Sentences.FirstLine(error.Message)}");
        }
#pragma warning disable CA1031 // The last resort: the user gets a sentence.
        catch (Exception error)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine(
                $"This should not have happened ({error.GetType().Name}): please report it together with the command line and the rule "
                    + $"file.");
        }
        return ExitCodes.Unusable;
    }

    private static int Invoke(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand("Tries the rules of ComplaintFlow on your own history before you deploy them.")
        {
            ValidateCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            GraphCommand.Create(terminal),
            DueCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ClassifyCommand.Create(terminal),
            SuggestCommand.Create(terminal),
            StoreCommand.Create(terminal),
            StatsCommand.Create(terminal),
            ExportCommand.Create(terminal),
        };
        StoreOption.Complete(root);
        if (args.Count > 0 && Later.Contains(args[0], StringComparer.Ordinal))
            throw new InvalidInputException($"The command '{args[0]}' is not there yet: use one of {Names(root)}.");
        if (args.Count == 0)
            throw new InvalidInputException($"Name a command: {Names(root)}; --help explains them.");

        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Swallowed(parsed) is { } unknown)
            throw new InvalidInputException($"There is no option '{unknown}' here. {Help(parsed, root)}");
        if (parsed.Errors.Count > 0)
            throw new InvalidInputException(Sentence(parsed, root));
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false,
        });
    }

    private static string Sentence(ParseResult parsed, RootCommand root)
    {
        string problems = string.Join(
            ' ', parsed.Errors.Select(error => Sentences.End(Sentences.OneLine(error.Message))).Distinct(StringComparer.Ordinal));
        return $"{problems} {Help(parsed, root)}";
    }

    /// <summary>
    /// Gets a text that looks like an option and was read as the value of the option before it. A file with such a name is
    /// written <c>./--name</c>.
    /// </summary>
    private static string? Swallowed(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<OptionResult>().SelectMany(option => option.Tokens)
            .Select(token => token.Value).FirstOrDefault(IsLikeOption);

    private static bool IsLikeOption(string value) =>
        value is ['-', '-', ..] || (value is ['-', var first, ..] && char.IsAsciiLetter(first));

    private static string Help(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        if (command == root)
            return $"Commands are {Names(root)}.";
        string parent = parsed.CommandResult.Parent is CommandResult { Command: var above } && above != root ? above.Name + " " : "";
        return $"See 'complaintflow {parent}{command.Name} --help'.";
    }

    private static string Names(RootCommand root) => string.Join(", ", root.Subcommands.Select(command => command.Name));
}
