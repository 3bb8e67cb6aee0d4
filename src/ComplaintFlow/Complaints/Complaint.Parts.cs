namespace ComplaintFlow.Complaints;

/// <content> A decision copies the complaint with each event, and most events leave what was received and written down unchanged.
/// Those parts are therefore kept in a separate object: a copy shares it, and the first part that is set while a copy is made
/// gives the copy its own object. </content>
public sealed partial record Complaint
{
    private Parts _parts = Parts.None;

    /// <summary>The parts for setting. Only initialisers use it, so no one else has seen the parts yet.</summary>
    private Parts Own => ReferenceEquals(_parts.Owner, this) ? _parts : _parts = _parts.For(this);

    private sealed class Parts
    {
        public static readonly Parts None = new();

        public Complaint? Owner { get; private set; }

        public string Number { get; set; } = null!;
        public string Workflow { get; set; } = null!;
        public string Channel { get; set; } = null!;
        public DateTimeOffset ReceivedAt { get; set; }
        public DateTimeOffset? OccurredAt { get; set; }
        public string Subject { get; set; } = null!;
        public string Description { get; set; } = null!;
        public Complainant Complainant { get; set; } = null!;
        public IReadOnlyList<Demand> Demands { get; set; } = [];
        public Product? Product { get; set; }
        public MatterKind Matter { get; set; }
        public bool IsDrill { get; set; }
        public string? Language { get; set; }
        public string? Place { get; set; }
        public string? ConfirmedStatement { get; set; }
        public IReadOnlyList<Respondent> Respondents { get; set; } = [];
        public IReadOnlyList<Conflict> Conflicts { get; set; } = [];
        public ComplaintLinks? Links { get; set; }
        public Assessment? Assessment { get; set; }
        public IReadOnlyList<FactCheck> FactChecks { get; set; } = [];
        public Money? ActualLoss { get; set; }
        public AcceptanceProposal? Proposal { get; set; }
        public Acceptance? Acceptance { get; set; }
        public Rejection? Rejection { get; set; }
        public EstablishedContact? Contact { get; set; }

        public PreliminaryPlan? PreliminaryPlan { get; set; }

        public IReadOnlyList<InformationRequest> Requests { get; set; } = [];
        public IReadOnlyList<EvidenceItem> Evidence { get; set; } = [];
        public Investigation? Investigation { get; set; }
        public ExpertOpinion? Expert { get; set; }
        public Resolution? Resolution { get; set; }
        public IReadOnlyList<AuthorityReferral> Referrals { get; set; } = [];
        public IReadOnlyList<Commitment> Commitments { get; set; } = [];
        public FollowUp? FollowUp { get; set; }
        public Emergency? Emergency { get; set; }
        public SystemicRisk? SystemicRisk { get; set; }
        public RegulatorReport? RegulatorReport { get; set; }
        public LegalReview? LegalReview { get; set; }
        public IReadOnlyList<Improvement> Improvements { get; set; } = [];
        public IReadOnlyList<Accountability> Accountabilities { get; set; } = [];
        public string? Outcome { get; set; }
        public DateTimeOffset? ClosedAt { get; set; }
        public int ReopenCount { get; set; }
        public int Round { get; set; } = 1;
        public IReadOnlyList<CardCopy> CardCopies { get; set; } = [];
        public ArchiveRecord? Archive { get; set; }

        public Parts For(Complaint owner)
        {
            var parts = (Parts)MemberwiseClone();
            parts.Owner = owner;
            return parts;
        }
    }
}
