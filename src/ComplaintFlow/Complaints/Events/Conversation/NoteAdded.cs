namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone wrote something down. It stays in the journal and is not part of the snapshot.</summary>
public sealed record NoteAdded : ComplaintEvent
{
    /// <summary>What was written.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
