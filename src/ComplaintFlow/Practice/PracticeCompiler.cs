using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Practice;

/// <summary>Compiles a verified definition.</summary>
internal sealed class PracticeCompiler(ConditionCompiler conditions, string? currency)
{
    public CompiledPractice Compile(PracticeDefinition practice) => new(
        Duration.Parse(practice.ReopenWithin), Duration.Parse(practice.Retention), practice.MaxRounds, practice.RecordCard, Limits(practice.Floors), Limits(practice.Ceilings));

    private RedressLimit[] Limits(IReadOnlyDictionary<string, RedressLimitDefinition> limits) =>
        [.. limits.OrderBy(limit => limit.Key, StringComparer.Ordinal).Select(limit => new RedressLimit(
            limit.Key, conditions.Compile(limit.Value.When, ""), limit.Value.TimesPrice, limit.Value.TimesLoss,
            Money.TryParse(limit.Value.Amount, currency, out Money amount) ? amount : null, limit.Value.Source ?? ""))];
}
