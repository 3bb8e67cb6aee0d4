namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant was reminded of the last request.</summary>
public sealed record ComplainantReminded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Requests is [.., var last]
        ? complaint with { Requests = [.. complaint.Requests.SkipLast(1), last with { Reminders = last.Reminders + 1 }] }
        : complaint;
}
