namespace ComplaintFlow.Complaints.Events;

/// <summary>Arbitration or court proceedings began. All evidence must be kept from now on.</summary>
public sealed record ProceedingsCommenced : ComplaintEvent
{
    /// <summary>The forum and the case number.</summary>
    public required Proceedings Proceedings { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = (complaint.Resolution ?? new Resolution()) with { Proceedings = Proceedings },
        Evidence = [.. complaint.Evidence.Select(item => item with { LegalHold = true })],
    };
}
