namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint that this one was merged into has ended, and this one with it.</summary>
public sealed record MasterEnded : ComplaintEvent
{
    /// <summary>How and when.</summary>
    public required MasterEnding Ending { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { MasterEnding = Ending } };
}
