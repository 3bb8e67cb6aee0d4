namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was asked.</summary>
public sealed record InformationRequested : ComplaintEvent
{
    /// <summary>What was asked.</summary>
    public required InformationRequest Request { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Requests = [.. complaint.Requests, Request] };
}
