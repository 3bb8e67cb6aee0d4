using ComplaintFlow.Practice;

namespace ComplaintFlow.Rules.Building;

/// <summary>Windows, rounds and amounts. See <see cref="RuleBookBuilder"/>.</summary>
public static class PracticeBuilder
{
    /// <summary>Adds or changes what the law asks for at least.</summary>
    public static PracticeDefinition Floor(this PracticeDefinition practice, string name, RedressLimitDefinition limit) =>
        practice with { Floors = practice.Floors.Change(name, new RedressLimitDefinition(), _ => limit) };

    /// <summary>Adds or changes what policy allows at most.</summary>
    public static PracticeDefinition Ceiling(this PracticeDefinition practice, string name, RedressLimitDefinition limit) =>
        practice with { Ceilings = practice.Ceilings.Change(name, new RedressLimitDefinition(), _ => limit) };
}
