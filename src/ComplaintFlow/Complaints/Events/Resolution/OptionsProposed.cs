namespace ComplaintFlow.Complaints.Events;

/// <summary>Ways to settle the complaint were proposed.</summary>
public sealed record OptionsProposed : ComplaintEvent
{
    /// <summary>The options, with what the law asks for.</summary>
    public required IReadOnlyList<ResolutionOption> Options { get; init; }

    /// <summary>Why these.</summary>
    [Privacy(PrivacyClass.BusinessSecret)]
    public string? Rationale { get; init; }

    /// <summary>Who proposes: the id of an actor.</summary>
    public required string By { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        Resolution before = complaint.Resolution ?? new Resolution();
        // What was sent before was about other options. What a mediation may bring is not offered, but asked for inside the house.
        FinalResponse? sent = before.Mediation is { EndedAt: null } ? before.Response : null;
        return complaint with
        {
            Resolution = before with { Options = Options, Rationale = Rationale, ProposedBy = By, ApprovedBy = null, Response = sent },
            Participants = Involvement.With(complaint, By, Participation.Proposed),
        };
    }
}
