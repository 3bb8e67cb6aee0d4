using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <content>What is shown with <see cref="ViewChapter.Case"/>.</content>
public sealed partial record ComplaintView
{
    /// <summary>The content hash of the rule book under which the last entry was decided.</summary>
    public string? RuleBook { get; init; }

    /// <summary>The content hash of the workflow that the complaint stays on.</summary>
    public string? Workflow { get; init; }

    /// <summary>The matter in a few words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Description { get; init; }

    /// <summary>The matter as the complainant has confirmed it.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? ConfirmedStatement { get; init; }

    /// <summary>
    /// Who complains. A whistleblower is shown to <see cref="ViewChapter.Whistleblower"/> alone; others see the kind and the level of
    /// identity.
    /// </summary>
    [Privacy(PrivacyClass.Personal)]
    public Complainant? Complainant { get; init; }

    /// <summary>The language of the complainant.</summary>
    public string? Language { get; init; }

    /// <summary>Where the matter happened.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Place { get; init; }

    /// <summary>The instant at which the matter happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init; } = [];

    /// <summary>What is asked for.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>What it is about.</summary>
    public Product? Product { get; init; }

    /// <summary>The values of the fields that the configuration declares.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>What the complaint is, and why it was judged so.</summary>
    public ClassificationOutcome? Classification { get; init; }

    /// <summary>The state of each region, the main one first.</summary>
    public IReadOnlyList<RegionState> Regions { get; init; } = [];

    /// <summary>What has happened, in the order of the first time.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>The promises of time, internal ones too.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    /// <summary>When causes made promises stand still.</summary>
    public IReadOnlyList<PauseSpan> Pauses { get; init; } = [];

    /// <summary>What happens by itself if the complaint stays in its present states.</summary>
    public IReadOnlyList<StateTimeout> Timeouts { get; init; } = [];

    /// <summary>What there was and is to do.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>Who had to approve proposals, and what they decided.</summary>
    public IReadOnlyList<ApprovalChain> Approvals { get; init; } = [];

    /// <summary>The actor who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The actors who answered for it before.</summary>
    public IReadOnlyList<string> PreviousOwners { get; init; } = [];

    /// <summary>How often it was transferred.</summary>
    public int TransferCount { get; init; }

    /// <summary>The procedure outside by which it is handled; null if it is handled here.</summary>
    public string? ExternalProcedure { get; init; }

    /// <summary>The groups that it belongs to.</summary>
    public IReadOnlyList<GroupMembership> Groups { get; init; } = [];

    /// <summary>The complaints that it is linked with by its groups.</summary>
    public IReadOnlyList<ComplaintId> LinkedIds { get; init; } = [];

    /// <summary>
    /// The other complaints that it belongs with. Who keeps out of those that were merged into it, and who took part in them, is shown with
    /// <see cref="ViewChapter.Conflicts"/>.
    /// </summary>
    public ComplaintLinks? Links { get; init; }

    /// <summary>What the first look found.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>What was checked against records.</summary>
    public IReadOnlyList<FactCheck> FactChecks { get; init; } = [];

    /// <summary>What the complainant has lost, as far as it was found out.</summary>
    public Money? ActualLoss { get; init; }

    /// <summary>What the unit proposed on acceptance.</summary>
    public AcceptanceProposal? Proposal { get; init; }

    /// <summary>The acceptance.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>The last rejection.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>How the complainant was reached last.</summary>
    public EstablishedContact? Contact { get; init; }

    /// <summary>The preliminary plan that the complainant was given last.</summary>
    public PreliminaryPlan? PreliminaryPlan { get; init; }

    /// <summary>What the complainant was asked.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; init; } = [];

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get; init; }

    /// <summary>The code of the cause; null before.</summary>
    public string? RootCause { get; init; }

    /// <summary>The test or appraisal from outside.</summary>
    public ExpertOpinion? Expert { get; init; }

    /// <summary>How it is being settled.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The authorities to which the complainant has turned.</summary>
    public IReadOnlyList<AuthorityReferral> Referrals { get; init; } = [];

    /// <summary>What was promised besides.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>How the complainant was asked afterwards.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The emergency.</summary>
    public Emergency? Emergency { get; init; }

    /// <summary>The danger that others have too.</summary>
    public SystemicRisk? SystemicRisk { get; init; }

    /// <summary>The report to an authority.</summary>
    public RegulatorReport? RegulatorReport { get; init; }

    /// <summary>What is done so that it does not happen again.</summary>
    public IReadOnlyList<Improvement> Improvements { get; init; } = [];

    /// <summary>The copies of its record card.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get; init; } = [];

    /// <summary>Where it is archived.</summary>
    public ArchiveRecord? Archive { get; init; }

    /// <summary>What counsel says, shown with <see cref="ViewChapter.LegalReview"/>.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public LegalReview? LegalReview { get; init; }

    /// <summary>Who must keep out of it, shown with <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Who took part in it, shown with <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Who answers for failures, shown with <see cref="ViewChapter.Accountability"/>.</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<Accountability> Accountabilities { get; init; } = [];
}
