namespace ComplaintFlow.Workflow.Graph;

/// <summary>Represents a state of the graph.</summary>
/// <param name="Name">The name of the state.</param>
/// <param name="Parent">The state that contains it, or <see langword="null"/> if there is none.</param>
/// <param name="Initial">The substate that is entered with it, or <see langword="null"/> if there is none.</param>
/// <param name="Final">Whether no transition leads out of it.</param>
/// <param name="Closed">Whether a complaint in this state counts as closed.</param>
/// <param name="Entry">The effects of entering the state, each in words, such as <c>milestone FirstResponse</c>.</param>
/// <param name="Exit">The effects of leaving the state, each in words.</param>
public sealed record GraphState(
    string Name, string? Parent, string? Initial, bool Final, bool Closed, IReadOnlyList<string> Entry, IReadOnlyList<string> Exit);
