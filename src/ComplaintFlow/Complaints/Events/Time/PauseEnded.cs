namespace ComplaintFlow.Complaints.Events;

/// <summary>A cause no longer pauses clocks.</summary>
public sealed record PauseEnded : ComplaintEvent
{
    /// <summary>The name of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>The instant at which it ended.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        PauseSpan[] pauses = complaint.Pauses.ToArray();
        int index = Array.FindIndex(
            pauses, span => span.To is null && string.Equals(span.Cause, Cause, StringComparison.OrdinalIgnoreCase));
        pauses[index] = pauses[index] with { To = At };
        return complaint with { Pauses = pauses };
    }
}
