using System.Text.Json.Serialization;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <content>What was written down while the complaint was handled. Each part is null, or empty, until there is something to say.</content>
public sealed partial record Complaint
{
    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get => _parts.Matter; init => Own.Matter = value; }

    /// <summary>Whether it is an exercise: the real rules, no effect outside, left out of all figures.</summary>
    public bool IsDrill { get => _parts.IsDrill; init => Own.IsDrill = value; }

    /// <summary>The language of the complainant, as <c>zh</c> or <c>en</c>; null if it is not known.</summary>
    public string? Language { get => _parts.Language; init => Own.Language = value; }

    /// <summary>Where the matter happened.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Place { get => _parts.Place; init => Own.Place = value; }

    /// <summary>The matter as the complainant has confirmed it when asked.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? ConfirmedStatement { get => _parts.ConfirmedStatement; init => Own.ConfirmedStatement = value; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get => _parts.Respondents; init => Own.Respondents = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>Who must keep out of it.</summary>
    public IReadOnlyList<Conflict> Conflicts { get => _parts.Conflicts; init => Own.Conflicts = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The other complaints that it belongs with.</summary>
    public ComplaintLinks? Links { get => _parts.Links; init => Own.Links = value; }

    /// <summary>What the first look found.</summary>
    public Assessment? Assessment { get => _parts.Assessment; init => Own.Assessment = value; }

    /// <summary>What was checked against records.</summary>
    public IReadOnlyList<FactCheck> FactChecks { get => _parts.FactChecks; init => Own.FactChecks = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>What the complainant has lost, as far as it was found out.</summary>
    public Money? ActualLoss { get => _parts.ActualLoss; init => Own.ActualLoss = value; }

    /// <summary>What the unit proposed on acceptance; an appeal asks for a new one.</summary>
    public AcceptanceProposal? Proposal { get => _parts.Proposal; init => Own.Proposal = value; }

    /// <summary>The acceptance.</summary>
    public Acceptance? Acceptance { get => _parts.Acceptance; init => Own.Acceptance = value; }

    /// <summary>The last rejection.</summary>
    public Rejection? Rejection { get => _parts.Rejection; init => Own.Rejection = value; }

    /// <summary>How the complainant was reached last; null before.</summary>
    public EstablishedContact? Contact { get => _parts.Contact; init => Own.Contact = value; }

    /// <summary>The preliminary plan that the complainant was given last; null before.</summary>
    public PreliminaryPlan? PreliminaryPlan { get => _parts.PreliminaryPlan; init => Own.PreliminaryPlan = value; }

    /// <summary>What the complainant was asked.</summary>
    public IReadOnlyList<InformationRequest> Requests { get => _parts.Requests; init => Own.Requests = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get => _parts.Evidence; init => Own.Evidence = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>The investigation.</summary>
    public Investigation? Investigation { get => _parts.Investigation; init => Own.Investigation = value; }

    /// <summary>The code of the cause: of the archive if one was given with it, else of the investigation; null before.</summary>
    [JsonIgnore]
    public string? RootCause => Archive?.RootCause ?? Investigation?.RootCause;

    /// <summary>The test or appraisal from outside.</summary>
    public ExpertOpinion? Expert { get => _parts.Expert; init => Own.Expert = value; }

    /// <summary>How it is being settled.</summary>
    public Resolution? Resolution { get => _parts.Resolution; init => Own.Resolution = value; }

    /// <summary>The authorities to which the complainant has turned.</summary>
    public IReadOnlyList<AuthorityReferral> Referrals { get => _parts.Referrals; init => Own.Referrals = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>What was promised besides.</summary>
    public IReadOnlyList<Commitment> Commitments { get => _parts.Commitments; init => Own.Commitments = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>How the complainant was asked afterwards.</summary>
    public FollowUp? FollowUp { get => _parts.FollowUp; init => Own.FollowUp = value; }

    /// <summary>The emergency.</summary>
    public Emergency? Emergency { get => _parts.Emergency; init => Own.Emergency = value; }

    /// <summary>The danger that others have too.</summary>
    public SystemicRisk? SystemicRisk { get => _parts.SystemicRisk; init => Own.SystemicRisk = value; }

    /// <summary>The report to an authority.</summary>
    public RegulatorReport? RegulatorReport { get => _parts.RegulatorReport; init => Own.RegulatorReport = value; }

    /// <summary>What counsel says.</summary>
    [Privacy(PrivacyClass.Privileged)]
    public LegalReview? LegalReview { get => _parts.LegalReview; init => Own.LegalReview = value; }

    /// <summary>What is done so that it does not happen again.</summary>
    public IReadOnlyList<Improvement> Improvements { get =>
        _parts.Improvements; init => Own.Improvements = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>Who answers for failures.</summary>
    [Privacy(PrivacyClass.Personal)]
    public IReadOnlyList<Accountability> Accountabilities { get =>
        _parts.Accountabilities; init => Own.Accountabilities = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>How it ended, such as <see cref="CloseOutcomes.Resolved"/>; null while it is open.</summary>
    public string? Outcome { get => _parts.Outcome; init => Own.Outcome = value; }

    /// <summary>The instant at which it was closed last; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get => _parts.ClosedAt; init => Own.ClosedAt = value; }

    /// <summary>How often it was opened again.</summary>
    public int ReopenCount { get => _parts.ReopenCount; init => Own.ReopenCount = value; }

    /// <summary>How often it was handled: 1 more with each second handling.</summary>
    public int Round { get => _parts.Round; init => Own.Round = value; }

    /// <summary>The copies of its record card, if the practice keeps one.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get => _parts.CardCopies; init => Own.CardCopies = DefensiveCopy.Wrap(value) ?? []; }

    /// <summary>Where it is archived.</summary>
    public ArchiveRecord? Archive { get => _parts.Archive; init => Own.Archive = value; }
}
