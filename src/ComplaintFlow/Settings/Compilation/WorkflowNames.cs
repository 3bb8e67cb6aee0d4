namespace ComplaintFlow.Settings.Compilation;

/// <summary>The names that a workflow declares for the other parts of a rule book. They depend on nothing else.</summary>
internal sealed class WorkflowNames
{
    public required HashSet<string> States { get; init; }

    /// <summary>The states in which a region can be: those without substates.</summary>
    public required HashSet<string> Leaves { get; init; }

    /// <summary>The states without substates within a state.</summary>
    public required Func<string, IReadOnlyList<string>> LeavesIn { get; init; }

    /// <summary>The states without substates of the main region.</summary>
    public required HashSet<string> MainLeaves { get; init; }

    /// <summary>The milestones that a complaint can reach: by the library itself, by states and by effects.</summary>
    public required HashSet<string> Reached { get; init; }

    /// <summary>The targets that effects start, whatever their own occasions are.</summary>
    public required HashSet<string> Started { get; init; }

    public required HashSet<string> Triggers { get; init; }

    /// <summary>The outcomes that the workflow gives, and those that the library knows.</summary>
    public required HashSet<string> Outcomes { get; init; }

    /// <summary>The tasks that effects create.</summary>
    public required HashSet<string> Tasks { get; init; }
}
