namespace ComplaintFlow.Complaints.Events;

/// <summary>Options to settle the complaint were proposed.</summary>
public sealed record OptionsProposed : ComplaintEvent
{
    /// <summary>The options, with the minimum that the law requires.</summary>
    public required IReadOnlyList<ResolutionOption> Options { get; init; }

    /// <summary>The reasons for these options.</summary>
    [BusinessSecret]
    public string? Rationale { get; init; }

    /// <summary>The id of the actor who proposes.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        Resolution before = complaint.Resolution ?? new Resolution();
        // What was sent before was about other options. The possible result of a mediation is not offered to the complainant; it
        // only needs internal approval.
        FinalResponse? sent = before.Mediation is { EndedAt: null } ? before.Response : null;
        return complaint with
        {
            Resolution = before with
            {
                Options = Options, Rationale = Rationale, ProposedBy = By, ApprovedBy = null, Approval = null, Response = sent,
            },
            Participants = Involvement.With(complaint, By, Participation.Proposed),
        };
    }
}
