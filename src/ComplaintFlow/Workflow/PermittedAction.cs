namespace ComplaintFlow.Workflow;

/// <summary>Represents a trigger that is possible in the present states, and says whether an actor may fire it.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Refusals">The reasons why the actor may not fire it. It is empty if the actor may.</param>
/// <param name="Requires">
/// The fields that must have a value when the trigger is fired and have none yet, and the data that the action needs in this case.
/// </param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record PermittedAction(string Trigger, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Requires)
{
    /// <summary>Gets whether the actor may fire the trigger.</summary>
    public bool IsPermitted => Refusals.Count == 0;

    /// <summary>Returns the trigger, what it needs, and why the actor may not fire it.</summary>
    /// <returns>A text such as <c>Accept (needs Category)</c> or <c>Archive: CF3002: …</c>.</returns>
    public override string ToString() =>
        Trigger + (Requires.Count == 0 ? "" : $" (needs {string.Join(", ", Requires)})")
        + (IsPermitted ? "" : $": {string.Join(' ', Refusals)}");
}
