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

    private Clock Moved(Clock clock) => !clock.IsAlive || clock.Holder is not { } holder || !IsFrom(holder.Person) ? clock
        : clock with { Holder = holder is { Role: null, Department: null } ? To : holder with { Person = null } };

    private WorkTask Moved(WorkTask task) => !task.IsOpen || !IsFrom(task.Owner) ? task
        : task is { Role: null, Department: null } ? task with { Owner = To.Person, Role = To.Role, Department = To.Department }
        : task with { Owner = null };

    private bool IsFrom(string? person) => person is not null && ActorIdentity.Same(person, From);
}
