namespace ComplaintFlow.Rules;

/// <summary>Represents what one region of a workflow answers to a trigger, for one complaint and one actor.</summary>
/// <param name="Region">The name of the region.</param>
/// <param name="State">The state in which the complaint is in that region.</param>
/// <param name="DeclaredIn">The state that has the transition: <paramref name="State"/>, or a state around it.</param>
/// <param name="Refusals">The reasons why the transition is refused. It is empty if the transition holds.</param>
/// <param name="Requires">The fields that must have a value and have none.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record TransitionAnswer(
    string Region, string State, string DeclaredIn, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Requires)
{
    /// <summary>Gets whether the transition holds as the complaint is now: nothing refuses it, and no field is missing.</summary>
    public bool Holds => Refusals.Count == 0 && Requires.Count == 0;

    /// <summary>
    /// Gets the name of the branch that is taken: <c>Otherwise</c> for the last one. It is <see langword="null"/> if the transition has no
    /// branches, or does not hold.
    /// </summary>
    public string? Branch { get; init; }

    /// <summary>
    /// Gets the state to which the transition leads, as it is written. It is <see langword="null"/> if the state is not left, or the
    /// transition does not hold.
    /// </summary>
    public string? To { get; init; }
}
