using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>The time limits of one regulation or practice, as settings that are laid under the user's own.</summary>
/// <param name="name">Its name, which begins with the jurisdiction, such as <c>cn.samr.mediation</c>.</param>
/// <param name="source">The content of its file.</param>
internal sealed class TimeLimitPreset(string name, SettingNode source)
{
    private const string SourceKey = nameof(Sla.TargetDefinition.Source);

    private static readonly string[] AskForHolidays = [nameof(Sla.TargetDefinition.Roll), nameof(Sla.TargetDefinition.DayEnd)];

    public string Name { get; } = name;

    /// <summary>What is due, in one sentence.</summary>
    public string Duty { get; } = source.Find(nameof(Duty))?.Value ?? "";

    public string Jurisdiction => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The targets by name.</summary>
    public SettingNode Targets { get; } = WithSource(source.Find(nameof(Targets))!, source.Find(SourceKey)?.Value);

    /// <summary>Whether it counts dates or open time, so that a calendar must give the time zone and the working days.</summary>
    public bool NeedsCalendar => Units.Any(unit => unit is not (DurationUnit.Elapsed or DurationUnit.Immediate));

    /// <summary>Whether holidays move its due instants.</summary>
    public bool AsksForHolidays => Units.Any(unit => unit is DurationUnit.WorkingDays or DurationUnit.WorkingTime)
        || Targets.Children.Any(target => AskForHolidays.Any(key => target.Find(key) is not null));

    /// <summary>Every word of its targets, which include the names that they use.</summary>
    public HashSet<string> Words => new(WordsOf(Targets), Names.Comparer);

    private IEnumerable<DurationUnit> Units =>
        Targets.Children.Select(target => Duration.Parse(target.Find(nameof(Sla.TargetDefinition.Within))!.Value!).Unit);

    private static IEnumerable<string> WordsOf(SettingNode node) =>
        node.Children.SelectMany(WordsOf).Prepend(node.Key).Concat(node.Value is { } value ? [value] : []);

    private static SettingNode WithSource(SettingNode targets, string? source)
    {
        foreach (SettingNode target in targets.Children)
            target.Add(SourceKey).Value ??= source;
        return targets;
    }
}
