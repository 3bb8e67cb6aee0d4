namespace ComplaintFlow.Complaints.Events;

/// <summary>There is something more to do.</summary>
public sealed record TaskCreated : ComplaintEvent
{
    /// <summary>The task as it begins, with its due instant.</summary>
    public required WorkTask Task { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Tasks = [.. complaint.Tasks, Task] };
}
