namespace ComplaintFlow.Complaints.Events;

/// <summary>Copies of the record card were issued.</summary>
public sealed record CardCopiesIssued : ComplaintEvent
{
    /// <summary>The copies.</summary>
    public required IReadOnlyList<CardCopy> Copies { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { CardCopies = [.. complaint.CardCopies, .. Copies] };
}
