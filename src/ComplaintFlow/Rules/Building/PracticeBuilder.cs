using ComplaintFlow.Practice;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds the least and greatest amounts of redress in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class PracticeBuilder
{
    /// <summary>Adds or replaces the least amount that the law requires.</summary>
    /// <param name="practice">The practice settings to change.</param>
    /// <param name="name">The name of the floor.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>A changed copy of the practice settings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static PracticeDefinition Floor(this PracticeDefinition practice, string name, RedressLimitDefinition limit) =>
        practice with { Floors = practice.Floors.Put(name, limit) };

    /// <summary>Adds or replaces the greatest amount that company policy allows.</summary>
    /// <param name="practice">The practice settings to change.</param>
    /// <param name="name">The name of the ceiling.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>A changed copy of the practice settings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static PracticeDefinition Ceiling(this PracticeDefinition practice, string name, RedressLimitDefinition limit) =>
        practice with { Ceilings = practice.Ceilings.Put(name, limit) };
}
