namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint into which this one was merged ended, and this one ended with it.</summary>
public sealed record MasterEnded : ComplaintEvent
{
    /// <summary>The outcome and the instant.</summary>
    public required MasterEnding Ending { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Links = (complaint.Links ?? new ComplaintLinks()) with { MasterEnding = Ending } };
}
