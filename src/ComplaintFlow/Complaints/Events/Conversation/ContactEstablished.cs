namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was reached. The snapshot keeps the last time.</summary>
public sealed record ContactEstablished : ComplaintEvent
{
    /// <summary>How, who and with which result.</summary>
    public required EstablishedContact Contact { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Contact = Contact };
}
