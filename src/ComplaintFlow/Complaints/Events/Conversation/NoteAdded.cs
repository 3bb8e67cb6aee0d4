namespace ComplaintFlow.Complaints.Events;

/// <summary>A note was added. It stays in the journal and is not part of the snapshot.</summary>
public sealed record NoteAdded : ComplaintEvent
{
    /// <summary>The note.</summary>
    [PersonalInformation]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
