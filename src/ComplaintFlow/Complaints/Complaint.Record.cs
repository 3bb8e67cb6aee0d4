namespace ComplaintFlow.Complaints;

/// <content>What was written down while the complaint was handled. Each part is null, or empty, until there is something to say.</content>
public sealed partial record Complaint
{
    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is an exercise: the real rules, no effect outside, left out of all figures.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The language of the complainant, as <c>zh</c> or <c>en</c>; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Where the matter happened.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Place { get; init; }

    /// <summary>The matter as the complainant has confirmed it when asked.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? ConfirmedStatement { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init => field = value ?? []; } = [];

    /// <summary>Who must keep out of it.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init => field = value ?? []; } = [];

    /// <summary>The other complaints that it belongs with.</summary>
    public ComplaintLinks? Links { get; init; }

    /// <summary>What the first look found.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>What was checked against records.</summary>
    public IReadOnlyList<FactCheck> FactChecks { get; init => field = value ?? []; } = [];

    /// <summary>What the complainant has lost, as far as it was found out.</summary>
    public Money? ActualLoss { get; init; }

    /// <summary>What the unit proposed on acceptance; an appeal asks for a new one.</summary>
    public AcceptanceProposal? Proposal { get; init; }

    /// <summary>The acceptance.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>The last rejection.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>What the complainant was asked.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; init => field = value ?? []; } = [];

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init => field = value ?? []; } = [];

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get; init; }

    /// <summary>The test or appraisal from outside.</summary>
    public ExpertOpinion? Expert { get; init; }

    /// <summary>How it is being settled.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The authorities to which the complainant has turned.</summary>
    public IReadOnlyList<AuthorityReferral> Referrals { get; init => field = value ?? []; } = [];

    /// <summary>What was promised besides.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init => field = value ?? []; } = [];

    /// <summary>How the complainant was asked afterwards.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The emergency.</summary>
    public Emergency? Emergency { get; init; }

    /// <summary>The danger that others have too.</summary>
    public SystemicRisk? SystemicRisk { get; init; }

    /// <summary>The report to an authority.</summary>
    public RegulatorReport? RegulatorReport { get; init; }

    /// <summary>What counsel says.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public LegalReview? LegalReview { get; init; }

    /// <summary>What is done so that it does not happen again.</summary>
    public IReadOnlyList<Improvement> Improvements { get; init => field = value ?? []; } = [];

    /// <summary>Who answers for failures.</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<Accountability> Accountabilities { get; init => field = value ?? []; } = [];

    /// <summary>How it ended, such as <see cref="CloseOutcomes.Resolved"/>; null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The instant at which it was closed last; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How often it was opened again.</summary>
    public int ReopenCount { get; init; }

    /// <summary>How often it was handled: 1 more with each second handling.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The copies of its record card, where the practice keeps one.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get; init => field = value ?? []; } = [];

    /// <summary>Where it is archived.</summary>
    public ArchiveRecord? Archive { get; init; }
}
