namespace ComplaintFlow.Complaints.Events;

/// <summary>Somebody must keep out, so that what this person had to do went to another holder.</summary>
public sealed record DutiesHandedOver : ComplaintEvent
{
    /// <summary>The id of the actor who had the duties.</summary>
    public required string From { get; init; }

    /// <summary>The holder of duties that nobody else has.</summary>
    public required DutyHolder To { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Clocks = [.. complaint.Clocks.Select(Moved)], Tasks = [.. complaint.Tasks.Select(Moved)],
    };

    private Clock Moved(Clock clock) => clock.IsAlive && clock.Holder is { } holder && IsFrom(holder.Person)
        ? clock with { Holder = holder.WithoutPerson(To) } : clock;

    private WorkTask Moved(WorkTask task)
    {
        if (!task.IsOpen || !IsFrom(task.Owner))
            return task;
        DutyHolder holder = new DutyHolder { Role = task.Role, Department = task.Department }.WithoutPerson(To);
        return task with { Role = holder.Role, Department = holder.Department, Owner = holder.Person };
    }

    private bool IsFrom(string? person) => person is not null && ActorIdentity.Same(person, From);
}
