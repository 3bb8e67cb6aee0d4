namespace ComplaintFlow.Complaints.Events;

/// <summary>The report of the external expert arrived.</summary>
public sealed record ExpertReported : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The number of the report among the evidence.</summary>
    public required int Evidence { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Expert is { } expert ? complaint with { Expert = expert with { ReportedAt = At, Evidence = Evidence } } : complaint;
}
