namespace ComplaintFlow.Complaints.Events;

/// <summary>A person looked at the complaint for the first time.</summary>
public sealed record Assessed : ComplaintEvent
{
    /// <summary>What was found.</summary>
    public required Assessment Assessment { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Assessment = Assessment };
}

/// <summary>Statements were checked against records.</summary>
public sealed record FactsChecked : ComplaintEvent
{
    /// <summary>What was found.</summary>
    public required IReadOnlyList<FactCheck> Checks { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { FactChecks = [.. complaint.FactChecks, .. Checks] };
}

/// <summary>The complainant confirmed how the matter was understood.</summary>
public sealed record StatementConfirmed : ComplaintEvent
{
    /// <summary>The matter, as it was understood.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ConfirmedStatement = Text };
}

/// <summary>It was found out what the complainant has lost.</summary>
public sealed record LossAssessed : ComplaintEvent
{
    /// <summary>The loss.</summary>
    public required Money Loss { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { ActualLoss = Loss };
}

/// <summary>The unit proposed whether to accept the complaint.</summary>
public sealed record DecisionProposed : ComplaintEvent
{
    /// <summary>The proposal.</summary>
    public required AcceptanceProposal Proposal { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Proposal = Proposal, Participants = Involvement.With(complaint, Proposal.By, Participation.Recommended) };
}

/// <summary>The complaint was accepted.</summary>
public sealed record ComplaintAccepted : ComplaintEvent
{
    /// <summary>The decision.</summary>
    public required Acceptance Acceptance { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Acceptance = Acceptance, Participants = Involvement.With(complaint, Acceptance.By, Participation.Decided) };
}

/// <summary>The complaint was not accepted.</summary>
public sealed record ComplaintRejected : ComplaintEvent
{
    /// <summary>The decision.</summary>
    public required Rejection Rejection { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Rejection = Rejection, Participants = Involvement.With(complaint, Rejection.By, Participation.Declined) };
}

/// <summary>The complainant does not agree that the complaint was not accepted.</summary>
public sealed record RejectionAppealed : ComplaintEvent
{
    /// <summary>The instant of the appeal.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Grounds { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint.Rejection is { } rejection ? complaint with { Rejection = rejection with { AppealedAt = At }, Proposal = null } : complaint;
}

/// <summary>Demands were decided on, or dropped.</summary>
public sealed record DemandsSettled : ComplaintEvent
{
    /// <summary>What has become of each demand, in the order of the demands.</summary>
    public required IReadOnlyList<DemandStatus> Statuses { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Demands = [.. complaint.Demands.Zip(Statuses, (demand, status) => demand with { Status = status })] };
}
