namespace ComplaintFlow.Complaints.Events;

/// <summary>
/// The complainant and the organisation spoke or wrote to each other. The words stay in the journal and are not part of the snapshot.
/// </summary>
public sealed record MessageExchanged : ComplaintEvent
{
    /// <summary>Whether it came from the complainant.</summary>
    public required bool FromComplainant { get; init; }

    /// <summary>The channel: <c>Phone</c>, <c>Email</c>, <c>Visit</c>, …</summary>
    public string? Channel { get; init; }

    /// <summary>What was said.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
