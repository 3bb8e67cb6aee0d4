using ComplaintFlow.Calendars;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Duties;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting;

/// <summary>Checks the options of the duty: the first month, the time zone, and a calendar that the rules have.</summary>
internal sealed class StatisticsDutyCheck(IRuleBookSource rules) : IValidateOptions<StatisticsOptions>
{
    private const string Path = $"{RuleBookReader.SectionName}:Statistics";

    public ValidateOptionsResult Validate(string? name, StatisticsOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (options.Since is null)
            result.AddError(
                $"{DiagnosticCodes.InvalidStatisticsStart} {Path}:Since: Nobody says since when statistics are owed. Set the first day of "
                    + $"the first month, such as 2026-01-01.");
        else if (options.Since.Value.Day != 1)
            result.AddError(
                $"{DiagnosticCodes.InvalidStatisticsStart} {Path}:Since: {options.Since:yyyy-MM-dd} is not the first day of a month. Set "
                    + $"the first day of the first month, such as 2026-01-01.");
        if (!Zones.TryFind(options.TimeZone, out _))
            result.AddError(
                $"{DiagnosticCodes.InvalidStatisticsTimeZone} {Path}:TimeZone: "
                    + $"{(options.TimeZone is null ? "The time zone is missing." : Zones.Problem(options.TimeZone))} {Zones.Advice}");
        if (options.Calendar is { } calendar && Rules()?.ForTenant(options.Tenant ?? "") is { } own
            && StatisticsTerms.Find(own, calendar) is null)
            result.AddError(
                $"{DiagnosticCodes.UnknownStatisticsCalendar} {Path}:Calendar: The rules have no calendar "
                    + $"'{calendar}'. Name one of ComplaintFlow:Calendars.");
        if (string.IsNullOrWhiteSpace(options.Tenant))
            result.AddError(
                $"{DiagnosticCodes.EmptyStatisticsTenant} {Path}:Tenant: The tenant is empty. Name one, or leave the setting out.");
        else if (Rules() is { } book && book.ForTenant(options.Tenant) is null)
            result.AddError(
                $"{DiagnosticCodes.UnknownTenant} {Path}:Tenant: Nobody declared this tenant. Add it under ComplaintFlow:Tenants, or "
                    + "correct its name.");
        return result.Build();
    }

    /// <summary>The rules, or null if they cannot be used: those stop the start anyway, with a list of their own.</summary>
    private RuleBook? Rules()
    {
        try
        {
            // At a reload, options are checked with the rules that come with them.
            return (rules as ConfiguredRuleBook)?.Candidate ?? rules.Current;
        }
        catch (RuleBookException)
        {
            return null;
        }
    }
}
