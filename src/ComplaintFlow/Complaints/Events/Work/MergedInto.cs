namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was merged into another one, which has taken it over.</summary>
public sealed record MergedInto : ComplaintEvent
{
    /// <summary>The other complaint.</summary>
    public required ComplaintId Master { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Links = (complaint.Links ?? new ComplaintLinks()) with { Proposed = null, Master = Master, MergedAt = At, MasterEnding = null },
    };
}
