using ComplaintFlow.Stateless.Naming;

namespace ComplaintFlow.Stateless.Importing;

/// <summary>One of the ways that a trigger may take in a state, if its guards hold and no earlier way was taken.</summary>
/// <param name="If">The names of the predicates that must hold.</param>
/// <param name="To">The state to which it leads; null if the state is not left.</param>
/// <param name="Effects">The effects that are performed between leaving and entering.</param>
internal sealed record Way(IReadOnlyList<string> If, string? To, IReadOnlyList<string> Effects)
{
    /// <summary>The state around the present one to which the machine names the way, and whose initial substate the way enters.</summary>
    public string? Around { get; init; }

    public bool DoesNothing => To is null && Effects.Count == 0;

    /// <summary>Whether it is always taken where a later way would be: the later one asks for no less.</summary>
    public bool Hides(Way later) => If.All(guard => later.If.Contains(guard, Names.Comparer));

    public bool IsSame(Way other) =>
        Names.Same(To, other.To)
        && If.SequenceEqual(other.If, StringComparer.Ordinal) && Effects.SequenceEqual(other.Effects, StringComparer.Ordinal);
}
