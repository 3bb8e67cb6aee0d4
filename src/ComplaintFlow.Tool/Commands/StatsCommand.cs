using System.CommandLine;
using System.Globalization;
using ComplaintFlow.Figures;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>stats</c>: the statistics of a month, or every figure of it.</summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        (Option<string> store, Option<string> tenant) = (CommonOptions.Store(), CommonOptions.Tenant());
        var month = new Option<string>("--month") { Description = "The month, such as 2026-10.", HelpName = "YYYY-MM", Required = true };
        var zone = new Option<string>("--zone") { Description = "The time zone in which the month begins and ends.", HelpName = "IANA", DefaultValueFactory = _ => "UTC" };
        var by = new Option<FigureDimension?>("--by") { Description = "Every figure of the month by this, in place of the monthly statistics.", HelpName = "all|tier|category|department|owner|channel" };
        var bases = new Option<string[]>("--base")
        {
            Description = "What complaint rates are measured by, and the scale of the rate: orders=120000/1000 gives complaints by thousand orders. Repeatable.",
            HelpName = "NAME=AMOUNT[/SCALE]",
            DefaultValueFactory = _ => [],
        };
        var format = new Option<string>("--format") { Description = "How it is printed.", HelpName = "table|csv|json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("stats", "Prints the statistics of a month: by department, subject area and tier.") { store, tenant, month, zone, by, bases, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            TimeZoneInfo local = Zone(parsed.GetValue(zone)!);
            StatisticsMonth of = StatisticsMonth.TryParse(parsed.GetValue(month), out StatisticsMonth read) ? read : throw new UnusableException("--month: write a month as 2026-10.");
            if (of.StartIn(local) >= TimeProvider.System.GetUtcNow())
                throw new UnusableException($"--month: {of} has not begun; give a month of the past, or the present one.");
            ComplaintBase[] rates = [.. parsed.GetValue(bases)!.Select(Base)];
            return NamedStore.UseAsync(parsed.GetValue(store)!, async opened =>
            {
                var figures = new ComplaintFigures(opened.Complaints, TimeProvider.System);
                if (parsed.GetValue(by) is { } dimension)
                {
                    var query = new FigureQuery
                    {
                        Tenant = parsed.GetValue(tenant)!, From = of.StartIn(local), Until = of.Next.StartIn(local), By = dimension, Zone = local, Bases = rates,
                    };
                    FigureReport report = await figures.ComputeAsync(query, cancellationToken).ConfigureAwait(false);
                    FiguresReport.Write(report, parsed.GetValue(format)!, terminal.Out);
                }
                else
                {
                    MonthlyStatistics statistics = await figures.MonthAsync(new MonthlyQuery(of, local) { Tenant = parsed.GetValue(tenant)!, Bases = rates }, cancellationToken).ConfigureAwait(false);
                    StatisticsReport.Write(statistics, parsed.GetValue(format)!, terminal.Out);
                }
                return ExitCodes.Fine;
            });
        });
        return command;
    }

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone)
        ? zone
        : throw new UnusableException("--zone: there is no such time zone; give an IANA name such as Asia/Shanghai.");

    private static ComplaintBase Base(string text)
    {
        string[] named = text.Split('=', 2);
        string[] numbers = named[^1].Split('/', 2);
        return named.Length == 2 && named[0].Length > 0 && Number(numbers[0]) is { } amount and >= 0 && (numbers.Length == 1 ? 1 : Number(numbers[1])) is { } scale and > 0
            ? new ComplaintBase(named[0], amount, scale)
            : throw new UnusableException("--base: write a name, an amount that is not negative and perhaps a scale, as in orders=120000/1000.");
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
