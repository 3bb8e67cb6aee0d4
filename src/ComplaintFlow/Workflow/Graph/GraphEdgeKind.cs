namespace ComplaintFlow.Workflow.Graph;

/// <summary>Specifies what an edge of the graph does with its state.</summary>
public enum GraphEdgeKind
{
    /// <summary>The state is left.</summary>
    Transition,

    /// <summary>The state is not left. What the action and the effects do happens.</summary>
    Internal,

    /// <summary>The trigger is accepted, and the workflow does nothing.</summary>
    Ignored,
}
