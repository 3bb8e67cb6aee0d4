namespace ComplaintFlow.Complaints.Events;

/// <summary>The loss of the complainant was established.</summary>
public sealed record LossAssessed : ComplaintEvent
{
    /// <summary>The loss.</summary>
    public required Money Loss { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ActualLoss = Loss };
}
