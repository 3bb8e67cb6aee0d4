namespace ComplaintFlow.Complaints.Events;

/// <summary>Someone in command ruled on a dispute about a contract.</summary>
public sealed record DisputeRuled : ComplaintEvent
{
    /// <summary>The ruling.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public required string Ruling { get; init; }

    /// <summary>Who is right.</summary>
    public required Finding Finding { get; init; }

    /// <summary>Who ruled: the id of an actor.</summary>
    public required string By { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with
        {
            Investigation = (complaint.Investigation ?? new Investigation { Lead = By, StartedAt = At }) with { Finding = Finding,
                RootCause = "ContractDispute" },
            Participants = Involvement.With(complaint, By, Participation.Decided),
        };
}
