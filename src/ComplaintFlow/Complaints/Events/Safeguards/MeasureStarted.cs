namespace ComplaintFlow.Complaints.Events;

/// <summary>A recall or a suspension began.</summary>
public sealed record MeasureStarted : ComplaintEvent
{
    /// <summary>The plan.</summary>
    public required string Measure { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.SystemicRisk is { } risk ? complaint with { SystemicRisk = risk with { Measure = Measure, MeasureAt = At } } : complaint;
}
