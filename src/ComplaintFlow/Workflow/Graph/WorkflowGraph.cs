namespace ComplaintFlow.Workflow.Graph;

/// <summary>Represents a workflow as data for diagrams.</summary>
/// <param name="Regions">The regions, with the main one first.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record WorkflowGraph(IReadOnlyList<GraphRegion> Regions);

/// <summary>Represents a region of the graph.</summary>
/// <param name="Name">The name of the region.</param>
/// <param name="Initial">The state in which the region begins.</param>
/// <param name="States">The states of the region.</param>
/// <param name="Edges">The transitions from state to state.</param>
public sealed record GraphRegion(string Name, string Initial, IReadOnlyList<GraphState> States, IReadOnlyList<GraphEdge> Edges);

/// <summary>Represents a state of the graph.</summary>
/// <param name="Name">The name of the state.</param>
/// <param name="Parent">The state that contains it, or <see langword="null"/> if there is none.</param>
/// <param name="Initial">The substate that is entered with it, or <see langword="null"/> if there is none.</param>
/// <param name="Final">Whether no transition leads out of it.</param>
public sealed record GraphState(string Name, string? Parent, string? Initial, bool Final);

/// <summary>Represents an edge of the graph. <see cref="From"/> and <see cref="To"/> are equal if the state is not left.</summary>
/// <param name="From">The state in which the trigger is possible.</param>
/// <param name="To">The state to which it leads.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Guard">The condition in words, or <see langword="null"/> if there is none.</param>
/// <param name="Roles">The roles that may fire the trigger. If it is empty, everybody may.</param>
/// <param name="IsInternal">Whether the state is not left.</param>
public sealed record GraphEdge(string From, string To, string Trigger, string? Guard, IReadOnlyList<string> Roles, bool IsInternal);
