using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Views;

/// <content>The members that are shown with <see cref="ViewChapter.Case"/>.</content>
public sealed partial record ComplaintView
{
    /// <summary>The content hash of the rule book under which the last entry was decided.</summary>
    public string? RuleBook { get; init; }

    /// <summary>The content hash of the workflow that the complaint stays on.</summary>
    public string? Workflow { get; init; }

    /// <summary>The matter in a few words.</summary>
    [PersonalInformation]
    public string? Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [PersonalInformation]
    public string? Description { get; init; }

    /// <summary>The matter as the complainant confirmed it.</summary>
    [PersonalInformation]
    public string? ConfirmedStatement { get; init; }

    /// <summary>
    /// The person or organisation that complains. A whistleblower is shown only with <see cref="ViewChapter.Whistleblower"/>;
    /// others see the kind and the level of identity.
    /// </summary>
    [PersonalInformation]
    public Complainant? Complainant { get; init; }

    /// <summary>The language of the complainant.</summary>
    public string? Language { get; init; }

    /// <summary>The place where the matter happened.</summary>
    [PersonalInformation]
    public string? Place { get; init; }

    /// <summary>The instant at which the matter happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init; } = [];

    /// <summary>The demands of the complainant.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>The goods or service that the complaint is about.</summary>
    public Product? Product { get; init; }

    /// <summary>The values of the fields that the configuration declares.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>What the complaint is, and why it was judged so.</summary>
    public ClassificationOutcome? Classification { get; init; }

    /// <summary>The state of each region, the main one first.</summary>
    public IReadOnlyList<RegionState> Regions { get; init; } = [];

    /// <summary>The milestones that were reached, in the order of their first time.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>The clocks, including internal ones.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    /// <summary>The pauses of clocks.</summary>
    public IReadOnlyList<PauseSpan> Pauses { get; init; } = [];

    /// <summary>The timeouts of the present states.</summary>
    public IReadOnlyList<StateTimeout> Timeouts { get; init; } = [];

    /// <summary>The tasks, done and open.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; init; } = [];

    /// <summary>The approval chains and their decisions.</summary>
    public IReadOnlyList<ApprovalChain> Approvals { get; init; } = [];

    /// <summary>The id of the actor who is responsible.</summary>
    public string? Owner { get; init; }

    /// <summary>The ids of the actors who were responsible before.</summary>
    public IReadOnlyList<string> PreviousOwners { get; init; } = [];

    /// <summary>How often it was transferred.</summary>
    public int TransferCount { get; init; }

    /// <summary>The external procedure by which it is handled; null if it is handled here.</summary>
    public string? ExternalProcedure { get; init; }

    /// <summary>The groups that it belongs to.</summary>
    public IReadOnlyList<GroupMembership> Groups { get; init; } = [];

    /// <summary>The complaints that are linked with it through its groups.</summary>
    public IReadOnlyList<ComplaintId> LinkedIds { get; init; } = [];

    /// <summary>
    /// The linked complaints. The conflicts and participants of those that were merged into it are shown with
    /// <see cref="ViewChapter.Conflicts"/>.
    /// </summary>
    public ComplaintLinks? Links { get; init; }

    /// <summary>The findings of the first look.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The statements that were checked against records.</summary>
    public IReadOnlyList<FactCheck> FactChecks { get; init; } = [];

    /// <summary>The loss of the complainant, as far as it is known.</summary>
    public Money? ActualLoss { get; init; }

    /// <summary>The unit's proposal on acceptance.</summary>
    public AcceptanceProposal? Proposal { get; init; }

    /// <summary>The acceptance.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>The last rejection.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>The last contact with the complainant.</summary>
    public EstablishedContact? Contact { get; init; }

    /// <summary>The last preliminary plan that the complainant received.</summary>
    public PreliminaryPlan? PreliminaryPlan { get; init; }

    /// <summary>The requests for information to the complainant.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; init; } = [];

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get; init; }

    /// <summary>The code of the cause; null until it is known.</summary>
    public string? RootCause { get; init; }

    /// <summary>The external test or appraisal.</summary>
    public ExpertOpinion? Expert { get; init; }

    /// <summary>The settlement of the complaint.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The authorities to which the complainant has turned.</summary>
    public IReadOnlyList<AuthorityReferral> Referrals { get; init; } = [];

    /// <summary>The promises to the complainant outside the settlement.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>The follow-up with the complainant.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>The emergency.</summary>
    public Emergency? Emergency { get; init; }

    /// <summary>The risk that affects others as well.</summary>
    public SystemicRisk? SystemicRisk { get; init; }

    /// <summary>The report to an authority.</summary>
    public RegulatorReport? RegulatorReport { get; init; }

    /// <summary>The measures that keep the matter from happening again.</summary>
    public IReadOnlyList<Improvement> Improvements { get; init; } = [];

    /// <summary>The copies of its record card.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get; init; } = [];

    /// <summary>The archiving.</summary>
    public ArchiveRecord? Archive { get; init; }

    /// <summary>The review by counsel, shown with <see cref="ViewChapter.LegalReview"/>.</summary>
    [Privileged]
    public LegalReview? LegalReview { get; init; }

    /// <summary>Those who must keep out of the complaint, shown with <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Those who took part, shown with <see cref="ViewChapter.Conflicts"/>.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Those who are responsible for failures, shown with <see cref="ViewChapter.Accountability"/>.</summary>
    [PersonalInformation]
    public IReadOnlyList<Accountability> Accountabilities { get; init; } = [];
}
