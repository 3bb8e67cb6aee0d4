namespace ComplaintFlow.Complaints.Events;

/// <summary>A notice with the words of a person has left for the complainant.</summary>
public sealed record NoticeDelivered : ComplaintEvent
{
    /// <summary>The version of the complaint whose entry has the words.</summary>
    public required long Version { get; init; }

    /// <summary>The topic of the notice: the action that said the words.</summary>
    public required string Topic { get; init; }

    /// <summary>The channel that has taken it.</summary>
    public required string Channel { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}
