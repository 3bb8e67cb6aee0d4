namespace ComplaintFlow.Complaints.Events;

/// <summary>A piece of evidence was handed over to someone else.</summary>
public sealed record EvidenceHandedOver : ComplaintEvent
{
    /// <summary>The number of the piece.</summary>
    public required int Evidence { get; init; }

    /// <summary>The new custody.</summary>
    public required Custody Custody { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            Evidence = [.. complaint.Evidence.Select(
                item => item.Id == Evidence ? item with { Custody = [.. item.Custody, Custody] } : item)],
        };
}
