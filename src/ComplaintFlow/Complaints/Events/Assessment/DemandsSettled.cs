namespace ComplaintFlow.Complaints.Events;

/// <summary>Demands were decided on, or dropped.</summary>
public sealed record DemandsSettled : ComplaintEvent
{
    /// <summary>The status of each demand, in the order of the demands.</summary>
    public required IReadOnlyList<DemandStatus> Statuses { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Demands = [.. complaint.Demands.Zip(Statuses, (demand, status) => demand with { Status = status })] };
}
