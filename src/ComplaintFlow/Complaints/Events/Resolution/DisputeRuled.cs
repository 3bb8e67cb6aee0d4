namespace ComplaintFlow.Complaints.Events;

/// <summary>A dispute about a contract was decided by ruling.</summary>
public sealed record DisputeRuled : ComplaintEvent
{
    /// <summary>The ruling.</summary>
    [BusinessSecret]
    public required string Ruling { get; init; }

    /// <summary>The finding: who is right.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The id of the actor who ruled.</summary>
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
