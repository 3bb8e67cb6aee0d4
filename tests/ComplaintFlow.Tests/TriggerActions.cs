using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests;

/// <summary>An action that fires a trigger of the standard workflow, with the data that it must carry.</summary>
internal static class TriggerActions
{
    private static readonly DateTimeOffset FarAway = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ComplaintAction Of(string trigger) =>
        Assessing(trigger) ?? Investigating(trigger) ?? Resolving(trigger) ?? Afterwards(trigger) ?? Safeguarding(trigger)
            ?? new CustomAction(trigger);

    public static InvestigationReport Report { get; } = new()
    {
        FactsTrue = "yes", Purpose = "refund", ReasonSound = "yes", Analysis = "the seal was missing", DemandJustified = "yes",
        OtherMatters = "none",
        Cause = "assembly", Course = "it leaked, it smoked", Responsible = "line 2", Conclusion = "defect", Countermeasures = "exchange",
        PreventiveMeasures = "a second look",
    };

    public static ResolutionOption Option(string id, params Remedy[] remedies) =>
        new()
        {
            Id = id, Remedies = remedies.Length > 0 ? remedies : [new Remedy { Kind = RemedyKind.Refund, Amount = new Money(100, "CNY") }],
        };

    private static ComplaintAction? Assessing(string trigger) => trigger switch
    {
        "BeginAssessment" => new BeginAssessment { Severity = Severity.Low },
        "VerifyFacts" => new VerifyFacts { What = "order", Result = CheckResult.Confirmed },
        "ProposeDecision" => new ProposeDecision(ToAccept: false) { Reason = "r" },
        "Accept" => new Accept(),
        "Reject" => new Reject { Why = RejectionReason.OutOfScope, Explanation = "e", OutsideRoutes = ["court"] },
        "AppealRejection" => new AppealRejection("g"),
        "FastTrack" => new FastTrack { Verification = "order" },
        "RequestInformation" => new RequestInformation("q"),
        "ProvideInformation" => new ProvideInformation("a"),
        "SendMessage" => new SendMessage("m"),
        "Acknowledge" => new Acknowledge("We have your letter.") { Channel = "Email" },
        "Respond" => new Respond { Text = "We look into it." },
        "EstablishContact" => new EstablishContact { Channel = "Phone", With = "Li Na", Result = "She can send photographs." },
        "GivePreliminaryPlan" => new GivePreliminaryPlan("We test it by Friday."),
        "ReportProgress" => new ReportProgress("p"),
        "MakeCommitment" => new MakeCommitment("c", FarAway),
        "KeepCommitment" => new KeepCommitment(1),
        "Reclassify" => new Reclassify { Reason = "r", Ground = "Other" },
        "Assign" => new Assign { Department = "d" },
        "Transfer" => new Transfer { Department = "d", Reason = "r" },
        "NoteReferral" => new NoteReferral("market supervision"),
        "AddNote" => new AddNote("n"),
        "Extend" => new Extend { Target = "t", By = "1h", Reason = "r" },
        "Exempt" => new Exempt { Target = "t", Reason = "r" },
        "ExplainBreach" => new ExplainBreach { Target = "t", Responsible = "d", Reason = "r" },
        "AddTask" => new AddTask("n") { Role = "CaseOwner", DueAt = FarAway },
        "CompleteTask" => new CompleteTask("t"),
        "Escalate" => new Escalate { Reason = "r" },
        "Urge" => new Urge("u"),
        "Merge" => new Merge(ComplaintId.New(FarAway)),
        "Unmerge" => new Unmerge { Reason = "r" },
        "SplitMatter" => new SplitMatter("s", "d"),
        "Recuse" => new Recuse("somebody") { Reason = "r" },
        _ => null,
    };

    private static ComplaintAction? Investigating(string trigger) => trigger switch
    {
        "StartInvestigation" => new StartInvestigation(),
        "AddEvidence" => new AddEvidence { Kind = EvidenceKind.Photo, Source = "s" },
        "SignCardCopy" => new SignCardCopy(1),
        "HandOverEvidence" => new HandOverEvidence(1, "bob"),
        "CommissionExpert" => new CommissionExpert { Agency = "a", Scope = "s", CostBearer = "us" },
        "ReceiveExpertReport" => new ReceiveExpertReport(1),
        "SubmitReport" => new SubmitReport(Report),
        "ReturnReport" => new ReturnReport { Reason = "r" },
        "ApproveReport" => new ApproveReport { Finding = Finding.Upheld, RootCause = "assembly" },
        _ => null,
    };

    private static ComplaintAction? Resolving(string trigger) => trigger switch
    {
        "ProposeOptions" => new ProposeOptions { Options = [Option("A")], Rationale = "r" },
        "Approve" => new Approve(),
        "RefuseApproval" => new RefuseApproval { Reason = "r" },
        "SendOffer" => new SendOffer("t"),
        "SendFinalResponse" => new SendFinalResponse("t"),
        "AcceptOption" => new AcceptOption("A") { Consent = "signed" },
        "CounterOffer" => new CounterOffer("more"),
        "DeclareDeadlock" => new DeclareDeadlock { Reason = "r" },
        "ReferToMediation" => new ReferToMediation("association"),
        "MediationSettled" => new MediationSettled { Remedies = Option("A").Remedies, Document = "d" },
        "TerminateMediation" => new TerminateMediation(MediationEnd.NoAgreement),
        "CommenceProceedings" => new CommenceProceedings("court", "1"),
        "AwardOrJudgment" => new AwardOrJudgment { Remedies = Option("A").Remedies, Schedule = [], Document = "d" },
        "FindNoLiability" => new FindNoLiability { Reason = "r" },
        "RecordExecution" => new RecordExecution("pay", "p"),
        "ExecutionFailed" => new ExecutionFailed { Reason = "r" },
        "SettleDemands" => new SettleDemands(DemandStatus.Granted),
        "RuleOnDispute" => new RuleOnDispute("r") { Finding = Finding.Upheld },
        _ => null,
    };

    private static ComplaintAction? Afterwards(string trigger) => trigger switch
    {
        "RecordContactAttempt" => new RecordContactAttempt(FollowUpMethod.Phone, Reached: false),
        "FollowUpSatisfied" => new FollowUpSatisfied { Process = 5, Result = 4 },
        "FollowUpDissatisfied" => new FollowUpDissatisfied { Process = 2, Result = 1, Reason = "r" },
        "Reinvestigate" => new Reinvestigate("p"),
        "Redraft" => new Redraft("p"),
        "CloseUnresolved" => new CloseUnresolved { Reason = "r" },
        "Withdraw" => new Withdraw { Reason = "r" },
        "Reopen" => new Reopen { Reason = "r" },
        "Archive" => new Archive("a"),
        "Erase" => new Erase(),
        "PlanImprovement" => new PlanImprovement { Cause = "assembly", Action = "a", Owner = "Quality", DueAt = FarAway },
        "CheckImprovement" => new CheckImprovement(1, "it helped"),
        "RecordAccountability" => new RecordAccountability("somebody") { Finding = "f", Measure = "m" },
        _ => null,
    };

    private static ComplaintAction? Safeguarding(string trigger) => trigger switch
    {
        "DeclareMajor" => new DeclareMajor("f"),
        "ActivatePlan" => new ActivatePlan("p"),
        "StandDown" => new StandDown { Reason = "r" },
        "RaiseSystemicRisk" => new RaiseSystemicRisk("batch B7", "six cases"),
        "ClearRisk" => new ClearRisk("r"),
        "StartRecall" => new StartRecall("p"),
        "SuspendService" => new SuspendService("p"),
        "CompleteMeasure" => new CompleteMeasure("r"),
        "FileReport" => new FileReport { Authority = "a", Receipt = "1" },
        "WaiveReport" => new WaiveReport("a") { Reason = "r" },
        "RequestLegalReview" => new RequestLegalReview("q"),
        "ClearLegalReview" => new ClearLegalReview("o"),
        "ObjectLegally" => new ObjectLegally("o"),
        _ => null,
    };
}
