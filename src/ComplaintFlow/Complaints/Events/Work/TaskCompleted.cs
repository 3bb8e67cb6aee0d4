namespace ComplaintFlow.Complaints.Events;

/// <summary>A task was done.</summary>
public sealed record TaskCompleted : ComplaintEvent
{
    /// <summary>The number of the task within the complaint.</summary>
    public required int Task { get; init; }

    /// <summary>The name of the task, for readers of the journal.</summary>
    public required string Name { get; init; }

    /// <summary>The instant at which it was done.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        WorkTask[] tasks = complaint.Tasks.ToArray();
        tasks[Task - 1] = tasks[Task - 1] with { DoneAt = At };
        return complaint with { Tasks = tasks };
    }
}
