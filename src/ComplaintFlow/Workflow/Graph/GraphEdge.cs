namespace ComplaintFlow.Workflow.Graph;

/// <summary>
/// Represents an edge of the graph: a transition that has one way to go. <see cref="From"/> and <see cref="To"/> are equal if the state is
/// not left, and also if it is left and entered again: <see cref="Kind"/> tells which.
/// </summary>
/// <param name="From">The state in which the trigger is possible.</param>
/// <param name="To">The state to which it leads.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Kind">Whether the state is left, and whether anything happens.</param>
/// <param name="Guard">The condition in words, or <see langword="null"/> if there is none.</param>
/// <param name="Roles">The roles that may fire the trigger. If it is empty, everybody may.</param>
/// <param name="Effects">The effects of the transition, each in words, such as <c>notify CaseOwner</c>.</param>
public sealed record GraphEdge(
    string From, string To, string Trigger, GraphEdgeKind Kind, string? Guard, IReadOnlyList<string> Roles, IReadOnlyList<string> Effects);
