namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was transferred away from its owner. The next event names the new owner.</summary>
public sealed record Transferred : ComplaintEvent
{
    /// <summary>The number of transfers so far.</summary>
    public required int Count { get; init; }

    /// <summary>The former department.</summary>
    public string? FromDepartment { get; init; }

    /// <summary>The id of the former owner.</summary>
    public string? FromOwner { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { TransferCount = Count };
}
