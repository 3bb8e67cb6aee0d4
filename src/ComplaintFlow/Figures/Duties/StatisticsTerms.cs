using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Figures.Duties;

/// <summary>The options of the duty in the form that the duty needs.</summary>
internal sealed class StatisticsTerms(StatisticsOptions options, IRuleBookSource rules)
{
    public StatisticsMonth Since { get; } = new(options.Since!.Value.Year, options.Since.Value.Month);

    public TimeZoneInfo Zone { get; } = Zones.TryFind(options.TimeZone!, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;

    public int DueDay => options.DueDay;

    public string Tenant { get; } = TenantName.Of(options.Tenant);

    public IReadOnlyList<string> Preparers { get; } = options.Preparers.Count > 0 ? [.. options.Preparers] : [Roles.QualityManager];

    public IReadOnlyList<string> Reviewers { get; } = options.Reviewers.Count > 0 ? [.. options.Reviewers]
        : [Roles.BusinessManager, Roles.Executive];

    /// <summary>The calendar in the rules in force, or null if none is named or the rules do not have it.</summary>
    public WorkingCalendar? Calendar =>
        options.Calendar is { } name && rules.Current.ForTenant(Tenant) is { } book && Find(book, name) is { } calendar
            ? WorkingCalendar.Compile(calendar, out _) : null;

    /// <summary>The calendar of this name in a rule book, or null if there is none.</summary>
    public static CalendarDefinition? Find(RuleBook book, string name) =>
        book.Definition.Calendars.FirstOrDefault(calendar => Names.Same(calendar.Key, name)).Value;
}
