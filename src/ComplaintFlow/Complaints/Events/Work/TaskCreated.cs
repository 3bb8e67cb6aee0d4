namespace ComplaintFlow.Complaints.Events;

/// <summary>A task was created.</summary>
public sealed record TaskCreated : ComplaintEvent
{
    /// <summary>The task, with its due instant.</summary>
    public required WorkTask Task { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Tasks = [.. complaint.Tasks, Task] };
}
