namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was asked for information.</summary>
public sealed record InformationRequested : ComplaintEvent
{
    /// <summary>The request.</summary>
    public required InformationRequest Request { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Requests = [.. complaint.Requests, Request] };
}
