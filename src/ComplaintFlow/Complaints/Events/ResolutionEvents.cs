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

/// <summary>An offer or the final response was sent. Its text stays in the journal; the snapshot keeps its hash.</summary>
public sealed record ResponseSent : ComplaintEvent
{
    /// <summary>When, how, and the hash of the text.</summary>
    public required FinalResponse Response { get; init; }

    /// <summary>The text.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Response = Response } };
}

/// <summary>The complainant asked for something else.</summary>
public sealed record CounterOffered : ComplaintEvent
{
    /// <summary>What the complainant asks for.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Text { get; init; }

    /// <summary>The amount that the complainant asks for; null where none was named.</summary>
    public Money? Amount { get; init; }

    internal override Complaint Apply(Complaint complaint)
    {
        Resolution before = complaint.Resolution ?? new Resolution();
        return complaint with { Resolution = before with { Rounds = before.Rounds + 1 } };
    }
}

/// <summary>A settlement was agreed or ordered.</summary>
public sealed record Settled : ComplaintEvent
{
    /// <summary>What was agreed.</summary>
    public required Agreement Agreement { get; init; }

    /// <summary>What is to be done for it.</summary>
    public required IReadOnlyList<ScheduleItem> Execution { get; init; }

    internal override Complaint Apply(Complaint complaint) =>
        complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Agreement = Agreement, Execution = Execution } };
}

/// <summary>A part of the settlement was done.</summary>
public sealed record ItemExecuted : ComplaintEvent
{
    /// <summary>The name of the part.</summary>
    public required string Item { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What proves it.</summary>
    [Privacy(PrivacyClass.Personal)]
    public required string Proof { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Resolution is { } resolution
        ? complaint with
        {
            Resolution = resolution with { Execution = [.. resolution.Execution.Select(item => item.Name == Item ? item with { DoneAt = At, Proof = Proof } : item)] },
        }
        : complaint;
}

/// <summary>What was agreed cannot be done; what was done of it still counts.</summary>
public sealed record SettlementFailed : ComplaintEvent
{
    internal override Complaint Apply(Complaint complaint) =>
        complaint.Resolution is { } failed ? complaint with { Resolution = failed with { Granted = Granted(failed), Agreement = null, Execution = [.. failed.Execution.Where(part => part.DoneAt is not null)] } } : complaint;

    /// <summary>Which part paid what is not known: once one was done, all that was agreed counts as granted.</summary>
    private static IReadOnlyList<Remedy> Granted(Resolution failed) =>
        failed.Agreement is { } agreed && failed.Execution.Any(part => part.DoneAt is not null) ? [.. failed.Granted, .. agreed.Remedies] : failed.Granted;
}

/// <summary>A mediation began.</summary>
public sealed record MediationStarted : ComplaintEvent
{
    /// <summary>Who mediates.</summary>
    public required Mediation Mediation { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with { Resolution = (complaint.Resolution ?? new Resolution()) with { Mediation = Mediation } };
}

/// <summary>A mediation ended.</summary>
public sealed record MediationEnded : ComplaintEvent
{
    /// <summary>The instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it ended without a settlement; null where there is one.</summary>
    public MediationEnd? Why { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint.Resolution is { Mediation: { } mediation } resolution
        ? complaint with { Resolution = resolution with { Mediation = mediation with { EndedAt = At, Ended = Why } } }
        : complaint;
}

/// <summary>Somebody went to an arbitrator or a court. All evidence must be kept from now on.</summary>
public sealed record ProceedingsCommenced : ComplaintEvent
{
    /// <summary>Where, and under which number.</summary>
    public required Proceedings Proceedings { get; init; }

    internal override Complaint Apply(Complaint complaint) => complaint with
    {
        Resolution = (complaint.Resolution ?? new Resolution()) with { Proceedings = Proceedings },
        Evidence = [.. complaint.Evidence.Select(item => item with { LegalHold = true })],
    };
}

/// <summary>Somebody in command ruled on a dispute about a contract.</summary>
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
