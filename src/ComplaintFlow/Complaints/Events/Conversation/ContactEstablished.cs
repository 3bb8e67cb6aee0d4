namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was reached. The snapshot keeps only the last contact.</summary>
public sealed record ContactEstablished : ComplaintEvent
{
    /// <summary>The contact.</summary>
    public required EstablishedContact Contact { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Contact = Contact };
}
