using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Figures.Duties;

/// <summary>What the options of the duty say, as the duty needs it.</summary>
internal sealed class StatisticsTerms(StatisticsOptions options, IRuleBookSource rules)
{
    public StatisticsMonth Since { get; } = new(options.Since!.Value.Year, options.Since.Value.Month);

    public TimeZoneInfo Zone { get; } = Zones.TryFind(options.TimeZone!, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;

    public int DueDay => options.DueDay;

    public string Tenant => options.Tenant;

    public IReadOnlyList<string> Preparers { get; } = options.Preparers.Count > 0 ? [.. options.Preparers] : [Roles.QualityManager];

    public IReadOnlyList<string> Reviewers { get; } = options.Reviewers.Count > 0 ? [.. options.Reviewers]
        : [Roles.BusinessManager, Roles.Executive];

    /// <summary>The calendar as the rules in force have it; null if they have none of this name, or none is named.</summary>
    public WorkingCalendar? Calendar =>
        options.Calendar is { } name && Find(rules.Current, name) is { } calendar ? WorkingCalendar.Compile(calendar, out _) : null;

    /// <summary>The calendar of a name in a rule book; null if it has none.</summary>
    public static CalendarDefinition? Find(RuleBook book, string name) =>
        book.Definition.Calendars.FirstOrDefault(calendar => Names.Same(calendar.Key, name)).Value;
}
