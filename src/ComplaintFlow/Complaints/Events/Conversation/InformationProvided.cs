namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant answered the last request.</summary>
public sealed record InformationProvided : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The answers.</summary>
    [PersonalInformation]
    public required string Answers { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Requests is [.., var last]
        ? complaint with { Requests = [.. complaint.Requests.SkipLast(1), last with { AnsweredAt = At }] }
        : complaint;
}
