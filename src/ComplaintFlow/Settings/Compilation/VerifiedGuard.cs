using ComplaintFlow.Conditions.Analysis;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>A compiled condition and named predicates, and the complaints for which they hold.</summary>
/// <param name="when">The condition.</param>
/// <param name="predicates">The names of the predicates.</param>
/// <param name="isSound">Whether the condition has no defects. If it has some, nothing is known of where it holds.</param>
internal sealed class VerifiedGuard(Condition when, IReadOnlyList<string> predicates, bool isSound)
{
    public static VerifiedGuard Open { get; } = new(Condition.Always, [], isSound: true);

    public Condition When => when;

    public IReadOnlyList<string> Predicates => predicates;

    public bool IsSound => isSound;

    /// <summary>The complaints for which the guard holds. A guard with defects counts as open.</summary>
    public MatchSet Holding { get; } = isSound ? MatchSet.AllOf(predicates.Select(predicate => Predicate(predicate, yes: true))
        .Prepend(when.ExtentWhere(holds: true))) : Open.Holding;

    /// <summary>The complaints for which the guard does not hold.</summary>
    public MatchSet Failing => isSound ? MatchSet.AnyOf(predicates.Select(predicate => Predicate(predicate, yes: false))
        .Prepend(when.ExtentWhere(holds: false))) : Open.Failing;

    private static MatchSet Predicate(string name, bool yes) => BooleanValues.Extent($"If {name.ToUpperInvariant()}", [], yes);
}
