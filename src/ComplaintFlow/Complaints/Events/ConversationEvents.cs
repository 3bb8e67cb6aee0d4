namespace ComplaintFlow.Complaints.Events;

/// <summary>The complainant and the organisation spoke or wrote to each other. The words stay in the journal and are not part of the snapshot.</summary>
public sealed record MessageExchanged : ComplaintEvent
{
    /// <summary>Whether it came from the complainant.</summary>
    public required bool FromComplainant { get; init; }

    /// <summary>The way: <c>Phone</c>, <c>Email</c>, <c>Visit</c>, …</summary>
    public string? Channel { get; init; }

    /// <summary>What was said.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint;
}

/// <summary>The complainant was asked.</summary>
public sealed record InformationRequested : ComplaintEvent
{
    /// <summary>What was asked.</summary>
    public required InformationRequest Request { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Requests = [.. complaint.Requests, Request] };
}

/// <summary>The complainant was reminded of the last request.</summary>
public sealed record ComplainantReminded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Requests is [.., var last]
        ? complaint with { Requests = [.. complaint.Requests.SkipLast(1), last with { Reminders = last.Reminders + 1 }] }
        : complaint;
}

/// <summary>The complainant answered the last request.</summary>
public sealed record InformationProvided : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The answers.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Answers { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Requests is [.., var last]
        ? complaint with { Requests = [.. complaint.Requests.SkipLast(1), last with { AnsweredAt = At }] }
        : complaint;
}

/// <summary>The complainant has turned to an authority.</summary>
public sealed record ReferredToAuthority : ComplaintEvent
{
    /// <summary>To which, and when.</summary>
    public required AuthorityReferral Referral { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Referrals = [.. complaint.Referrals, Referral] };
}

/// <summary>Something was promised to the complainant.</summary>
public sealed record CommitmentMade : ComplaintEvent
{
    /// <summary>The promise.</summary>
    public required Commitment Commitment { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Commitments = [.. complaint.Commitments, Commitment] };
}

/// <summary>A promise was kept.</summary>
public sealed record CommitmentKept : ComplaintEvent
{
    /// <summary>The number of the promise.</summary>
    public required int Commitment { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Commitments = [.. complaint.Commitments.Select(made => made.Id == Commitment ? made with { KeptAt = At } : made)] };
}
