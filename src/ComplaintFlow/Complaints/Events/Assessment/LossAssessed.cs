namespace ComplaintFlow.Complaints.Events;

/// <summary>It was found out what the complainant has lost.</summary>
public sealed record LossAssessed : ComplaintEvent
{
    /// <summary>The loss.</summary>
    public required Money Loss { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ActualLoss = Loss };
}
