namespace ComplaintFlow.Complaints.Events;

/// <summary>The effect of an improvement was checked.</summary>
public sealed record ImprovementChecked : ComplaintEvent
{
    /// <summary>The number of the improvement.</summary>
    public required int Improvement { get; init; }

    /// <summary>The result of the check.</summary>
    public required string Effect { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            Improvements = [.. complaint.Improvements.Select(one => one.Id == Improvement ? one with { Effect = Effect } : one)],
        };
}
