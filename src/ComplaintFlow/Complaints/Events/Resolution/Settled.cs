namespace ComplaintFlow.Complaints.Events;

/// <summary>A settlement was agreed or ordered.</summary>
public sealed record Settled : ComplaintEvent
{
    /// <summary>What was agreed.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>What is to be done for it.</summary>
    public required IReadOnlyList<ScheduleItem> Execution { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Agreement = Agreement, Execution = Execution } };
}
