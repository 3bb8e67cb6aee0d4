namespace ComplaintFlow.Complaints.Events;

/// <summary>A settlement was agreed or ordered.</summary>
public sealed record Settled : ComplaintEvent
{
    /// <summary>The agreement.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>The parts to be carried out.</summary>
    public required IReadOnlyList<ScheduleItem> Execution { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Agreement = Agreement, Execution = Execution } };
}
