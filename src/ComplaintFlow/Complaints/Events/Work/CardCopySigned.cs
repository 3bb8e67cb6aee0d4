namespace ComplaintFlow.Complaints.Events;

/// <summary>A copy of the record card was received and signed.</summary>
public sealed record CardCopySigned : ComplaintEvent
{
    /// <summary>The number of the copy.</summary>
    public required int Copy { get; init; }

    /// <summary>The id of the actor who signed.</summary>
    public required string By { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            CardCopies = [
                .. complaint.CardCopies.Select(
                    copy => copy.Number == Copy && copy.ReceivedAt is null ? copy with { ReceivedAt = At, SignedBy = By } : copy)],
        };
}
