namespace ComplaintFlow.Workflow.Graph;

/// <summary>Represents a workflow as data for diagrams.</summary>
/// <param name="Regions">The regions, with the main one first.</param>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record WorkflowGraph(IReadOnlyList<GraphRegion> Regions);

/// <summary>Represents a region of the graph.</summary>
/// <param name="Name">The name of the region.</param>
/// <param name="Initial">The state in which the region begins.</param>
/// <param name="States">The states of the region.</param>
/// <param name="Edges">The transitions that have one way to go.</param>
/// <param name="Choices">The transitions with branches.</param>
public sealed record GraphRegion(
    string Name, string Initial, IReadOnlyList<GraphState> States, IReadOnlyList<GraphEdge> Edges, IReadOnlyList<GraphChoice> Choices);
