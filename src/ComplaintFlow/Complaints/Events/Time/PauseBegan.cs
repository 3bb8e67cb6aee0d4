namespace ComplaintFlow.Complaints.Events;

/// <summary>A cause began to pause clocks.</summary>
public sealed record PauseBegan : ComplaintEvent
{
    /// <summary>The name of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>The instant at which it began.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Pauses = [.. complaint.Pauses, new PauseSpan(Cause, At)] };
}
