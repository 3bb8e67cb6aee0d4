namespace ComplaintFlow.Complaints.Events;

/// <summary>Whoever had the complaint gave it away. Who has it now, the next event says.</summary>
public sealed record Transferred : ComplaintEvent
{
    /// <summary>How often it was given away: 1 after the first time.</summary>
    public required int Count { get; init; }

    /// <summary>The department that had it.</summary>
    public string? FromDepartment { get; init; }

    /// <summary>The actor who had it.</summary>
    public string? FromOwner { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { TransferCount = Count };
}
