using System.CommandLine;
using ComplaintFlow.Calendars;
using ComplaintFlow.Rules;
using ComplaintFlow.Tool.Due;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>due</c>: computes when something is due, for one question or for a file of them.</summary>
internal sealed class DueCommand
{
    private readonly Option<string[]> _config = CommonOptions.Config();
    private readonly Option<string?> _tenant = CommonOptions.RulesOfTenant();
    private readonly Option<string?> _calendar = new("--calendar") { Description = "A calendar of the rules.", HelpName = "NAME" };
    private readonly Option<string?> _start =
        new("--start") { Description = "The instant at which the time begins to run.", HelpName = "INSTANT" };
    private readonly Option<string?> _within =
        new("--within") { Description = "How long it may take: 24h, 8 working hours, 7 working days, …", HelpName = "DURATION" };
    private readonly Option<string?> _dayEnd = new("--day-end") { Description = "Midnight or CloseOfBusiness." };
    private readonly Option<string?> _roll = new("--roll") { Description = "None, StatutoryHoliday or AnyNonWorkingDay." };
    private readonly Option<string[]> _pauses = new("--pause")
    {
        Description = "A stretch in which the clock stood still; repeatable.", HelpName = "START/END", DefaultValueFactory = _ => [],
    };
    private readonly Option<bool> _explain = new("--explain") { Description = "Shows every stretch of time and what it counts." };
    private readonly Option<string?> _input =
        new("--input") { Description = "A file with a question in each line (JSON Lines), instead of one question.", HelpName = "FILE" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create(Terminal terminal)
    {
        var own = new DueCommand();
        var command = new Command("due", "Says when something is due by a working calendar, and why.")
        {
            own._config, own._tenant, own._calendar, own._start, own._within, own._dayEnd, own._roll, own._pauses, own._explain,
            own._input, own._json,
        };
        command.SetAction(parsed => own.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        if (RuleFiles.Valid(parsed.GetValue(_config) ?? [], parsed.GetValue(_tenant), terminal) is not { } rules)
            return ExitCodes.Wrong;
        var calendars = new CalendarCache(rules.Definition);
        if (parsed.GetValue(_input) is { } input)
            return Many(input, calendars, terminal);
        try
        {
            return One(Question(parsed, calendars), parsed, terminal);
        }
        catch (DueRefusedException error)
        {
            throw new InvalidInputException($"{error.Refusal.Code}: {error.Refusal.Message}");
        }
    }

    private int One(DueQuestion question, ParseResult parsed, Terminal terminal)
    {
        DueResult result = question.Answer();
        bool explain = parsed.GetValue(_explain);
        if (result.UnannouncedYear is { } year)
            terminal.Error.WriteLine($"The public holidays of {year} are not announced yet: the due instant may move.");
        terminal.Out.Write(
            parsed.GetValue(_json) ? DueReport.Json(question, result, explain) + "\n" : DueReport.Text(question, result, explain));
        return ExitCodes.Success;
    }

    private DueQuestion Question(ParseResult parsed, CalendarCache calendars)
    {
        if (parsed.GetValue(_start) is not { } start || parsed.GetValue(_within) is not { } within)
            throw new InvalidInputException("Give --start and --within, or --input with a file of questions.");
        WorkingCalendar? calendar = parsed.GetValue(_calendar) is { } name ? calendars.Named(name) : null;
        return new DueQuestion(
            DueQuestion.Instant(start, calendar), DueQuestion.Length(within), calendar,
            DueQuestion.Choice<DayEnd>(parsed.GetValue(_dayEnd), "--day-end"), DueQuestion.Choice<Roll>(parsed.GetValue(_roll), "--roll"),
            [.. (parsed.GetValue(_pauses) ?? []).Select(pause => Pause(pause, calendar))]);
    }

    private static TimeRange Pause(string text, WorkingCalendar? calendar)
    {
        string[] ends = text.Split('/');
        return ends.Length == 2
            ? new TimeRange(DueQuestion.Instant(ends[0], calendar), DueQuestion.Instant(ends[1], calendar))
            : throw new InvalidInputException("A pause is written --pause START/END, each an instant such as 2026-04-30T17:00:00+08:00.");
    }

    private static int Many(string input, CalendarCache calendars, Terminal terminal)
    {
        if (!File.Exists(input))
            throw new InvalidInputException($"The file {input} does not exist: give the path of a file with a JSON object in each line.");
        var lines = new DueLines(calendars);
        foreach (string line in File.ReadLines(input))
        {
            if (!string.IsNullOrWhiteSpace(line))
                terminal.Out.Write(lines.Answer(line) + "\n");
        }
        return lines.HasProblems ? ExitCodes.Wrong : ExitCodes.Success;
    }
}
