namespace ComplaintFlow.Workflow;

/// <summary>A trigger that is possible in the present states, and whether an actor may fire it.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Refusals">Why the actor may not; empty where the actor may.</param>
/// <param name="Requires">
/// The fields that must have a value when it is fired and have none yet, and the data that the action needs now and not always.
/// </param>
public sealed record PermittedAction(string Trigger, IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Requires)
{
    /// <summary>Whether the actor may fire it.</summary>
    public bool IsPermitted => Refusals.Count == 0;
}
