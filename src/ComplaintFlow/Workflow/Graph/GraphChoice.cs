namespace ComplaintFlow.Workflow.Graph;

/// <summary>Represents a decision node of the graph: a transition with branches. A state has one for each such trigger.</summary>
/// <param name="From">The state in which the trigger is possible.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Guard">The condition of the whole transition in words, or <see langword="null"/> if there is none.</param>
/// <param name="Roles">The roles that may fire the trigger. If it is empty, everybody may.</param>
/// <param name="Branches">The branches, in the order in which they are tested.</param>
public sealed record GraphChoice(
    string From, string Trigger, string? Guard, IReadOnlyList<string> Roles, IReadOnlyList<GraphBranch> Branches);

/// <summary>Represents a branch of a decision node.</summary>
/// <param name="Name">The name under which it is written: <c>Otherwise</c> for the last one.</param>
/// <param name="To">The state to which it leads. It is the state of the node if that is not left.</param>
/// <param name="Kind"><see cref="GraphEdgeKind.Transition"/> or <see cref="GraphEdgeKind.Internal"/>.</param>
/// <param name="Guard">
/// The condition of the branch in words, or <see langword="null"/> if the branch is taken whenever no branch before it is.
/// </param>
/// <param name="Effects">The effects of the transition and of the branch, each in words.</param>
public sealed record GraphBranch(
    string Name, string To, GraphEdgeKind Kind, string? Guard, IReadOnlyList<string> Effects);
