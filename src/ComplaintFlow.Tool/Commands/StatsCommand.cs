using System.CommandLine;
using ComplaintFlow.Calendars;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Due;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Rules;
using ComplaintFlow.Tool.Stats;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>stats</c>: writes the statistics of a month, or every figure of it.</summary>
internal sealed class StatsCommand
{
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly TenantOptions _tenants = new();
    private readonly Option<string[]> _config = CommonOptions.Config();
    private readonly Option<string?> _calendar = new("--calendar")
    {
        Description = "The calendar of the rules whose working days count; without it, the default.", HelpName = "NAME",
    };
    private readonly Option<string> _month =
        new("--month") { Description = "The month, such as 2026-10.", HelpName = "YYYY-MM", Required = true };
    private readonly Option<string> _zone = new("--zone")
    {
        Description = "The time zone in which the month begins and ends.", HelpName = "IANA", DefaultValueFactory = _ => "UTC",
    };
    private readonly Option<string?> _asOf = AsOfOption.Create("What was written down later is not looked at; without it, now.");
    private readonly Option<FigureDimension?> _by = new("--by")
    {
        Description = "Every figure of the month by this, in place of the monthly statistics.",
        HelpName = "all|tier|category|department|owner|channel",
    };
    private readonly Option<string[]> _bases = new("--base")
    {
        Description = "What complaint rates are measured by, and the scale of the rate: orders=120000/1000 gives complaints by thousand "
            + "orders. Repeatable.",
        HelpName = "NAME=AMOUNT[/SCALE]",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<string[]> _atLeast =
        Goal("--at-least", "A goal: a figure of --by all that is to be at least so much, such as OnTime/Resolution=0.9. Repeatable.");
    private readonly Option<string[]> _atMost =
        Goal("--at-most", "A goal: a figure of --by all that is to be at most so much, such as ComplaintRate/orders=5. Repeatable.");
    private readonly Option<string> _format =
        new("--format") { Description = "How it is printed.", HelpName = "table|csv|json", DefaultValueFactory = _ => "table" };

    public static Command Create(Terminal terminal)
    {
        var own = new StatsCommand();
        own._format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("stats", "Prints the statistics of a month: by department, subject area and tier.")
        {
            own._store, own._month, own._zone, own._asOf, own._by, own._bases, own._atLeast, own._atMost, own._config, own._calendar,
            own._format,
        };
        own._tenants.AddTo(command);
        command.SetAction((parsed, cancellationToken) => own.RunAsync(parsed, terminal, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        var period =
            StatsPeriod.Read(parsed.GetValue(_month), parsed.GetValue(_zone)!, parsed.GetValue(_asOf), TimeProvider.System.GetUtcNow());
        ComplaintBase[] bases = [.. parsed.GetValue(_bases)!.Select(StatsNumbers.Base)];
        FigureGoal[] goals = [
            .. parsed.GetValue(_atLeast)!.Select(text => StatsNumbers.Goal(text, GoalDirection.Up, period)),
            .. parsed.GetValue(_atMost)!.Select(text => StatsNumbers.Goal(text, GoalDirection.Down, period))];
        (FigureDimension? by, string format) = (parsed.GetValue(_by), parsed.GetValue(_format)!);
        if (goals.Length > 0 && (by != FigureDimension.All || format == "csv"))
            throw new InvalidInputException(
                "Goals are told for all complaints together, in a table or in JSON: add --by all, and no --format csv.");
        if (RuleFiles.Valid(parsed.GetValue(_config) ?? [], tenant: null, terminal) is not { } rules)
            return ExitCodes.Wrong;
        return await TenantRuns.RunAsync(parsed.GetValue(_store)!, _tenants.Read(parsed), terminal, format, async (opened, output) =>
        {
            (string tenant, RuleBook book) = (output.Tenant, rules.ToRead(output.Tenant));
            WorkingCalendar? calendar = Calendar(parsed.GetValue(_calendar), book);
            var figures = new ComplaintFigures(opened.Complaints, TimeProvider.System)
            {
                Tenants = asked => (asked, book.Definition.TelephoneRegion),
            };
            if (by is { } dimension)
            {
                var query = new FigureQuery
                {
                    Tenant = tenant, From = period.From, Until = period.Until, AsOf = period.AsOf, By = dimension, Zone = period.Zone,
                    Bases = bases, Goals = goals, Calendar = calendar,
                };
                FigureReport report = await figures.ComputeAsync(query, cancellationToken).ConfigureAwait(false);
                FiguresReport.Write(report, format, output);
                return Ended(report.Unreadable, terminal);
            }
            else
            {
                var query = new MonthlyQuery(period.Month, period.Zone)
                {
                    Tenant = tenant, AsOf = period.AsOf, Bases = bases, Calendar = calendar,
                };
                MonthlyStatistics statistics = await figures.ComputeMonthAsync(query, cancellationToken).ConfigureAwait(false);
                StatisticsReport.Write(statistics, format, output);
                return Ended(statistics.Unreadable, terminal);
            }
        }, more: rules.Tenants.Keys, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reports what cannot be read separately from the figures, since a table or CSV has no place for it.</summary>
    private static int Ended(IReadOnlyList<UnreadableComplaint> unreadable, Terminal terminal)
    {
        terminal.Error.Write(UnreadableReport.Text(unreadable));
        return unreadable.Count == 0 ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private static WorkingCalendar? Calendar(string? name, RuleBook book)
    {
        try
        {
            return name is null ? book.DefaultCalendar : new CalendarCache(book.Definition).Named(name);
        }
        catch (DueRefusedException error)
        {
            throw new InvalidInputException($"--calendar: {error.Refusal.Message}");
        }
    }

    private static Option<string[]> Goal(string name, string description) =>
        new(name) { Description = description, HelpName = "FIGURE[/OF]=VALUE", DefaultValueFactory = _ => [] };
}
