using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Golden;

/// <summary>What is written down while a complaint is handled, each kind with all that it can carry.</summary>
internal static class GoldenRecord
{
    private static readonly string Hash = new('a', 64);

    public static IEnumerable<ComplaintEvent> Events(DateTimeOffset at) =>
        [.. Beginning(at), .. Finding(at), .. Settling(at), .. Ending(at), .. Beside(at)];

    private static IEnumerable<ComplaintEvent> Beginning(DateTimeOffset at) =>
    [
        new Assessed
        {
            Assessment = new()
            {
                Urgency = Urgency.High, Scope = ImpactScope.Many, IsComplex = true, RiskFactors = ["child"], At = at, By = "anna",
            },
        },
        new FactsChecked { Checks = [new("order", CheckResult.Confirmed, at, "anna", "O-9")] },
        new StatementConfirmed { Text = "It smoked." },
        new LossAssessed { Loss = new(20, "CNY") },
        new Classified { Outcome = ClassificationOutcome.None with { Tier = "Major" }, TierRaised = true },
        new DecisionProposed { Proposal = new(false, "anna", at) },
        new ComplaintRejected
        {
            Rejection = new()
            {
                Why = RejectionReason.TimeBarred, Explanation = "too late", OutsideRoutes = ["court"], By = "bob", At = at,
            },
        },
        new RejectionAppealed { At = at, Grounds = "it was in time" },
        new ComplaintRejected
        {
            Rejection = new()
            {
                Why = RejectionReason.TimeBarred, Explanation = "still too late", OutsideRoutes = ["court"], By = "eve", At = at,
                OnAppealAt = at,
            },
        },
        new ComplaintAccepted { Acceptance = new() { At = at, By = "eve", Plan = "look at it", PromisedFeedbackAt = at.AddDays(1) } },
        new DemandsSettled { Statuses = [DemandStatus.Granted, DemandStatus.Dropped] },
        new MessageExchanged { FromComplainant = true, Channel = "Phone", Text = "hello" },
        new ContactEstablished { Contact = new() { At = at, Channel = "Phone", With = "Li Na", Result = "she sends a film", By = "anna" } },
        new PreliminaryPlanGiven { Plan = new() { At = at, Text = "tested by Friday", By = "anna" } },
        new InformationRequested { Request = new() { Questions = ["When?"], AskedAt = at } },
        new ComplainantReminded { At = at },
        new InformationProvided { At = at, Answers = "yesterday" },
        new ReferredToAuthority { Referral = new("market supervision", at, "12315-7") },
        new CommitmentMade { Commitment = new(1, "a voucher", "anna", at.AddHours(1)) { Amount = new(20, "CNY") } },
        new CommitmentKept { Commitment = 1, At = at },
    ];

    private static IEnumerable<ComplaintEvent> Finding(DateTimeOffset at) =>
    [
        new InvestigationStarted
        {
            Investigation = new() { Method = InspectionMethod.OnSite, Lead = "eve", Members = ["bob"], StartedAt = at },
        },
        new EvidenceAdded
        {
            Item = new()
            {
                Id = 1, Kind = EvidenceKind.ExpertReport, Source = "laboratory", ObtainedAt = at, Hash = Hash, Location = "safe",
                Custody = [new("anna", at)],
            },
        },
        new EvidenceHandedOver { Evidence = 1, Custody = new("eve", at) { ReturnBy = at.AddDays(5) } },
        new ExpertCommissioned
        {
            Opinion = new() { Agency = "laboratory", Scope = "seal", CostBearer = "us", CommissionedAt = at, DueAt = at.AddDays(20) },
        },
        new ExpertReported { At = at, Evidence = 1 },
        new ReportSubmitted { Report = TriggerActions.Report with { Liability = [new("us", 100)], OriginalLetter = 1 }, Author = "eve" },
        new ReportReturned(),
        new ReportSubmitted { Report = TriggerActions.Report, Author = "eve" },
        new ReportReviewed { Review = new("bob", at), Finding = Complaints.Finding.PartlyUpheld, RootCause = "assembly" },
        new DisputeRuled { Ruling = "half", Finding = Complaints.Finding.Upheld, By = "zoe", At = at },
    ];

    private static IEnumerable<ComplaintEvent> Settling(DateTimeOffset at)
    {
        ScheduleItem pay = new("pay", "finance", at.AddDays(2));
        Remedy refund = new() { Kind = RemedyKind.Refund, Amount = new(199.5m, "CNY"), IsGoodwill = true, AdmitsLiability = true };
        return
        [
            new OptionsProposed
            {
                Options = [new()
                {
                    Id = "A", Remedies = [refund], Schedule = [pay], LegalBasis = ["Art. 55"], ValidUntil = at.AddDays(9),
                    Floor = new("triple", new(500, "CNY"), new(600, "CNY"), "Art. 55"),
                }],
                Rationale = "precedents", By = "anna",
            },
            new ProposalApproved { By = "bob" },
            new TookPart { By = "zoe", Did = Participation.Handled },
            new ResponseSent { Response = new("Letter", at, true, Hash), Text = "Dear Ms Li" },
            new CounterOffered { Text = "more", Amount = new(300, "CNY") },
            new Settled
            {
                Agreement = new()
                {
                    Kind = AgreementKind.Accepted, Option = "A", Remedies = [refund], At = at, Proof = "signed",
                }, Execution = [pay],
            },
            new SettlementFailed(),
            new MediationStarted { Mediation = new() { Body = "association", StartedAt = at } },
            new MediationEnded { At = at, Why = MediationEnd.CostDispute },
            new ProceedingsCommenced { Proceedings = new("court", "7", at) },
            new Settled
            {
                Agreement = new() { Kind = AgreementKind.Ordered, Remedies = [refund], At = at, Proof = "judgment" }, Execution = [pay],
            },
            new ItemExecuted { Item = "pay", At = at, Proof = "receipt" },
        ];
    }

    private static IEnumerable<ComplaintEvent> Ending(DateTimeOffset at) =>
    [
        new ContactAttempted { Attempt = new(at, FollowUpMethod.Visit, true) },
        new SurveyAnswered
        {
            Survey = new()
            {
                Method = FollowUpMethod.Phone, Process = 4, Result = 2, Resolved = false, Comment = "slow", By = "tom", At = at,
            },
        },
        new RoundBegan { Round = 2, Reopened = true },
        new StateEntered { Region = "Handling", From = "Accepted", To = "Accepted", Trigger = "Rest", At = at, Ends = true },
        new OutcomeGiven { Outcome = CloseOutcomes.Unresolved, At = at },
        new ImprovementPlanned
        {
            Improvement = new()
            {
                Id = 1, Cause = "assembly", Action = "second look", Owner = "Quality", PlannedBy = "quinn", DueAt = at.AddDays(30),
            },
        },
        new ImprovementChecked { Improvement = 1, Effect = "no case since" },
        new AccountabilityRecorded { Accountability = new("dan", "looked away", "training") },
        new ComplaintArchived
        {
            Archive = new() { Reference = "A-1", At = at, RetentionUntil = at.AddYears(3), Documents = ["RegisterForm"] },
        },
    ];

    private static IEnumerable<ComplaintEvent> Beside(DateTimeOffset at) =>
    [
        new EmergencyDeclared { Emergency = new() { Facts = "fire", PeopleAffected = 2, DeclaredAt = at } },
        new PlanActivated { Plan = "P1" },
        new EmergencyEnded { At = at },
        new RiskRaised { Risk = new() { Affected = "B7", Grounds = "six cases", RaisedAt = at } },
        new MeasureStarted { Measure = "recall", At = at },
        new RiskEnded { Result = "all back" },
        new RegulatorReportSettled { Report = new() { Authority = "SAMR", FiledAt = at, Receipt = "5" } },
        new LegalReviewRequested { Question = "may we?" },
        new LegalOpinionGiven { Opinion = "yes", Conditions = "without admission", By = "lex" },
        new CardCopiesIssued { Copies = [new(1, "Stub", "Sales", "Sales", at, Hash)] },
        new CardCopySigned { Copy = 1, By = "anna", At = at },
        new DutiesHandedOver { From = "eve", To = new() { Role = "DepartmentSupervisor", Department = "Lab", Person = "sue" } },
        new ConflictDeclared { Conflict = new("dan", "brother", at) },
        new MergeProposed { Merge = new(new(Guid.Parse("0195555555557000800000000000bbbb")), "otto") { Tell = ["CaseOwner"] } },
        new MergeUndone { Master = new(Guid.Parse("0195555555557000800000000000bbbb")), Why = "The other complaint has ended." },
        new MergedInto { Master = new(Guid.Parse("0195555555557000800000000000bbbb")), At = at },
        new MasterEnded { Ending = new("Resolved", at) },
        new DuplicateJoined { Joined = Joined(at) },
        new NoticeDelivered { Version = 3, Topic = "Respond", Channel = "mail" },
        new NoticeUndeliverable { Version = 4, Topic = "SendOffer", Channel = "mail", Reason = "550" },
        new MeasureLearned { From = new(Guid.Parse("0195555555557000800000000000eeee")) },
        new DuplicateLeft { Duplicate = new(Guid.Parse("0195555555557000800000000000eeee")) },
        new PartSplitOff
        {
            Part = new(Guid.Parse("0195555555557000800000000000dddd")), Matter = MatterKind.Report, Subject = "bribe",
            Description = "The inspector was paid.",
        },
        new PartRefused { Part = new(Guid.Parse("0195555555557000800000000000dddd")), Codes = ["CF3007"] },
        new PartReceived { Part = new(Guid.Parse("0195555555557000800000000000dddd")) },
    ];

    private static JoinedComplaint Joined(DateTimeOffset at) => new()
    {
        Id = new(Guid.Parse("0195555555557000800000000000cccc")), Number = "C-2", Version = 7, Demands = [Demand.Refund(5, "CNY")],
        Respondents = [new() { Kind = RespondentKind.Person, Reference = "dan" }], Conflicts = [new("eve", "sister", at)],
        Participants = [new("otto", 1, Participation.Owned)],
    };
}
