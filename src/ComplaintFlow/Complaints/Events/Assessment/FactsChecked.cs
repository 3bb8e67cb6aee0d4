namespace ComplaintFlow.Complaints.Events;

/// <summary>Statements were checked against records.</summary>
public sealed record FactsChecked : ComplaintEvent
{
    /// <summary>The results of the checks.</summary>
    public required IReadOnlyList<FactCheck> Checks { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { FactChecks = [.. complaint.FactChecks, .. Checks] };
}
