namespace ComplaintFlow.Complaints.Events;

/// <summary>A promise was kept.</summary>
public sealed record CommitmentKept : ComplaintEvent
{
    /// <summary>The number of the promise.</summary>
    public required int Commitment { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            Commitments = [.. complaint.Commitments.Select(made => made.Id == Commitment ? made with { KeptAt = At } : made)],
        };
}
