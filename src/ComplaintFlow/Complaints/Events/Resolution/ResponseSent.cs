namespace ComplaintFlow.Complaints.Events;

/// <summary>An offer or the final response was sent. Its text stays in the journal; the snapshot keeps its hash.</summary>
public sealed record ResponseSent : ComplaintEvent
{
    /// <summary>The instant, the medium, and the hash of the text.</summary>
    public required FinalResponse Response { get; init; }

    /// <summary>The text.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Response = Response } };
}
