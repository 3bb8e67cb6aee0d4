namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone went to an arbitrator or a court. All evidence must be kept from now on.</summary>
public sealed record ProceedingsCommenced : ComplaintEvent
{
    /// <summary>Where, and under which number.</summary>
    public required Proceedings Proceedings { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = (complaint.Resolution ?? new Resolution()) with { Proceedings = Proceedings },
        Evidence = [.. complaint.Evidence.Select(item => item with { LegalHold = true })],
    };
}
