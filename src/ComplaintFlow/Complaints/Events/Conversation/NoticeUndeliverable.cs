namespace ComplaintFlow.Complaints.Events;

/// <summary>A notice could not reach the complainant: no channel is left by which it could go. The owner gets a task.</summary>
public sealed record NoticeUndeliverable : ComplaintEvent
{
    /// <summary>The version of the complaint whose decision caused the notice.</summary>
    public required long Version { get; init; }

    /// <summary>The topic of the notice, such as <c>Received</c> or the action that said the words.</summary>
    public required string Topic { get; init; }

    /// <summary>The channel that tried it last; null if there was none.</summary>
    public string? Channel { get; init; }

    /// <summary>Why it failed: a type of error or a number, no personal data.</summary>
    public string? Reason { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
