namespace ComplaintFlow.Workflow.Graph;

/// <summary>A workflow as data: what a diagram shows. Immutable.</summary>
/// <param name="Regions">The regions, the main one first.</param>
public sealed record WorkflowGraph(IReadOnlyList<GraphRegion> Regions);

/// <summary>A region of the graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Initial">The state that it begins in.</param>
/// <param name="States">Its states.</param>
/// <param name="Edges">What leads from state to state.</param>
public sealed record GraphRegion(string Name, string Initial, IReadOnlyList<GraphState> States, IReadOnlyList<GraphEdge> Edges);

/// <summary>A state of the graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The state around it.</param>
/// <param name="Initial">The substate that is entered with it.</param>
/// <param name="Final">Whether nothing leads out of it.</param>
public sealed record GraphState(string Name, string? Parent, string? Initial, bool Final);

/// <summary>An edge of the graph. <see cref="From"/> and <see cref="To"/> are equal where the state is not left.</summary>
/// <param name="From">The state where the trigger is possible.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Guard">What must hold, in words; null where nothing must.</param>
/// <param name="Roles">Who may fire it; empty means everybody.</param>
/// <param name="IsInternal">Whether the state is not left.</param>
public sealed record GraphEdge(string From, string To, string Trigger, string? Guard, IReadOnlyList<string> Roles, bool IsInternal);
