namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone else has a piece of evidence now.</summary>
public sealed record EvidenceHandedOver : ComplaintEvent
{
    /// <summary>The number of the piece.</summary>
    public required int Evidence { get; init; }

    /// <summary>Who has it.</summary>
    public required Custody Custody { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            Evidence = [.. complaint.Evidence.Select(
                item => item.Id == Evidence ? item with { Custody = [.. item.Custody, Custody] } : item)],
        };
}
