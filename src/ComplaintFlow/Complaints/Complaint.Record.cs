using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <content>What was written down while the complaint was handled. Each part is null, or empty, until there is something to say.</content>
public sealed partial record Complaint
{
    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get => _parts.Matter; init => Own.Matter = value; }

    /// <summary>Whether it is a drill: the real rules apply, nothing takes effect outside, and no figure includes it.</summary>
    public bool IsDrill { get => _parts.IsDrill; init => Own.IsDrill = value; }

    /// <summary>The language of the complainant, as <c>zh</c> or <c>en</c>; null if it is not known.</summary>
    public string? Language { get => _parts.Language; init => Own.Language = value; }

    /// <summary>The place where the matter happened.</summary>
    [PersonalInformation]
    public string? Place { get => _parts.Place; init => Own.Place = value; }

    /// <summary>The matter as the complainant confirmed it.</summary>
    [PersonalInformation]
    public string? ConfirmedStatement { get => _parts.ConfirmedStatement; init => Own.ConfirmedStatement = value; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get => _parts.Respondents; init => Own.Respondents = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>Those who must keep out of the complaint.</summary>
    public IReadOnlyList<Conflict> Conflicts { get => _parts.Conflicts; init => Own.Conflicts = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The other complaints that it belongs with.</summary>
    public ComplaintLinks? Links { get => _parts.Links; init => Own.Links = value; }

    /// <summary>The findings of the first look.</summary>
    public Assessment? Assessment { get => _parts.Assessment; init => Own.Assessment = value; }

    /// <summary>The statements that were checked against records.</summary>
    public IReadOnlyList<FactCheck> FactChecks { get => _parts.FactChecks; init => Own.FactChecks = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The loss of the complainant, as far as it is known.</summary>
    public Money? ActualLoss { get => _parts.ActualLoss; init => Own.ActualLoss = value; }

    /// <summary>The unit's proposal on acceptance. An appeal requires a new one.</summary>
    public AcceptanceProposal? Proposal { get => _parts.Proposal; init => Own.Proposal = value; }

    /// <summary>The acceptance.</summary>
    public Acceptance? Acceptance { get => _parts.Acceptance; init => Own.Acceptance = value; }

    /// <summary>The last rejection.</summary>
    public Rejection? Rejection { get => _parts.Rejection; init => Own.Rejection = value; }

    /// <summary>The last contact with the complainant; null until there is one.</summary>
    public EstablishedContact? Contact { get => _parts.Contact; init => Own.Contact = value; }

    /// <summary>The last preliminary plan that the complainant received; null until there is one.</summary>
    public PreliminaryPlan? PreliminaryPlan { get => _parts.PreliminaryPlan; init => Own.PreliminaryPlan = value; }

    /// <summary>The requests for information to the complainant.</summary>
    public IReadOnlyList<InformationRequest> Requests { get => _parts.Requests; init => Own.Requests = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get => _parts.Evidence; init => Own.Evidence = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get => _parts.Investigation; init => Own.Investigation = value; }

    /// <summary>
    /// The code of the cause: from the archive if one was given there, otherwise from the investigation; null until it is known.
    /// </summary>
    [JsonIgnore]
    public string? RootCause => Archive?.RootCause ?? Investigation?.RootCause;

    /// <summary>The external test or appraisal.</summary>
    public ExpertOpinion? Expert { get => _parts.Expert; init => Own.Expert = value; }

    /// <summary>The settlement of the complaint.</summary>
    public Resolution? Resolution { get => _parts.Resolution; init => Own.Resolution = value; }

    /// <summary>The authorities to which the complainant has turned.</summary>
    public IReadOnlyList<AuthorityReferral> Referrals { get => _parts.Referrals; init => Own.Referrals = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The promises to the complainant outside the settlement.</summary>
    public IReadOnlyList<Commitment> Commitments { get => _parts.Commitments; init => Own.Commitments = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The follow-up with the complainant.</summary>
    public FollowUp? FollowUp { get => _parts.FollowUp; init => Own.FollowUp = value; }

    /// <summary>The emergency.</summary>
    public Emergency? Emergency { get => _parts.Emergency; init => Own.Emergency = value; }

    /// <summary>The risk that affects others as well.</summary>
    public SystemicRisk? SystemicRisk { get => _parts.SystemicRisk; init => Own.SystemicRisk = value; }

    /// <summary>The report to an authority.</summary>
    public RegulatorReport? RegulatorReport { get => _parts.RegulatorReport; init => Own.RegulatorReport = value; }

    /// <summary>The review by counsel.</summary>
    [Privileged]
    public LegalReview? LegalReview { get => _parts.LegalReview; init => Own.LegalReview = value; }

    /// <summary>The measures that keep the matter from happening again.</summary>
    public IReadOnlyList<Improvement> Improvements { get =>
        _parts.Improvements; init => Own.Improvements = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>Those who are responsible for failures.</summary>
    [PersonalInformation]
    public IReadOnlyList<Accountability> Accountabilities { get =>
        _parts.Accountabilities; init => Own.Accountabilities = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The outcome, such as <see cref="CloseOutcomes.Resolved"/>; null while the complaint is open.</summary>
    public string? Outcome { get => _parts.Outcome; init => Own.Outcome = value; }

    /// <summary>The instant of the last closing; null while the complaint is open.</summary>
    public DateTimeOffset? ClosedAt { get => _parts.ClosedAt; init => Own.ClosedAt = value; }

    /// <summary>How often the complaint was reopened.</summary>
    public int ReopenCount { get => _parts.ReopenCount; init => Own.ReopenCount = value; }

    /// <summary>The number of the present handling: 1 for the first, 1 more with each second handling.</summary>
    public int Round { get => _parts.Round; init => Own.Round = value; }

    /// <summary>The copies of its record card, if the practice keeps one.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get => _parts.CardCopies; init => Own.CardCopies = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The archiving.</summary>
    public ArchiveRecord? Archive { get => _parts.Archive; init => Own.Archive = value; }
}
