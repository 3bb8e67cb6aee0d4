namespace ComplaintFlow.Tests.Workflow;

/// <summary>A row of the reference machine: what leads where, and who may do it. Names are separated by spaces.</summary>
/// <param name="Number">The number of the row; 0 for an action without one.</param>
/// <param name="Trigger">The trigger.</param>
/// <param name="Region">The region.</param>
/// <param name="From">The states in which it is possible.</param>
/// <param name="To">The state it leads to; empty where the state is not left.</param>
/// <param name="Roles">Who may do it.</param>
/// <param name="Besides">Who else may in this workflow.</param>
public sealed record StandardRow(int Number, string Trigger, string Region, string From, string To, string Roles, string Besides = "")
{
    private const string AnyHandler = "IntakeAgent CaseOwner Investigator DepartmentSupervisor QualityManager";

    public IEnumerable<string> States => From.Split(' ');

    public IEnumerable<string> AllRoles => $"{Roles} {Besides}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Row 1 is the receipt itself.</summary>
    public static IReadOnlyList<StandardRow> All { get; } =
    [
        new(2, "Acknowledge", "Handling", "Open", "", "IntakeAgent CaseOwner", "System"),
        new(2, "Respond", "Handling", "Open", "", "IntakeAgent CaseOwner DepartmentSupervisor BusinessManager QualityManager"),
        new(2, "EstablishContact", "Handling", "Open", "", "IntakeAgent CaseOwner DepartmentSupervisor BusinessManager QualityManager", "Executive"),
        new(3, "BeginAssessment", "Handling", "Received", "UnderAssessment", "IntakeAgent CaseOwner"),
        new(4, "RequestInformation", "Waiting", "Active", "AwaitingComplainant", "IntakeAgent Investigator CaseOwner"),
        new(5, "ProvideInformation", "Waiting", "AwaitingComplainant", "Active", "Complainant IntakeAgent"),
        new(6, "NoResponse", "Handling", "Open", "Closed", "System"),
        new(6, "NoResponse", "Waiting", "AwaitingComplainant", "Active", "System"),
        new(2, "ReportProgress", "Handling", "Open", "", "IntakeAgent CaseOwner DepartmentSupervisor"),
        new(5, "RemindComplainant", "Waiting", "AwaitingComplainant", "", "System", "IntakeAgent CaseOwner"),
        new(7, "ProposeDecision", "Handling", "UnderAssessment", "", "IntakeAgent CaseOwner"),
        new(7, "Reject", "Handling", "UnderAssessment", "Rejected", "BusinessManager DepartmentSupervisor"),
        new(8, "AppealRejection", "Handling", "Rejected", "UnderAssessment", "Complainant"),
        new(9, "Accept", "Handling", "UnderAssessment", "Accepted", "BusinessManager DepartmentSupervisor"),
        new(10, "FastTrack", "Handling", "Accepted", "ResolutionDrafting", "IntakeAgent CaseOwner"),
        new(11, "StartInvestigation", "Handling", "Accepted", "Investigating", "QualityManager Investigator"),
        new(11, "AddTask", "Handling", "Open", "", "QualityManager Investigator"),
        new(11, "CompleteTask", "Handling", "Open Closed Withdrawn Merged", "", "QualityManager Investigator", "CaseOwner DepartmentSupervisor BusinessManager LegalCounsel EmergencyLead"),
        new(11, "RuleOnDispute", "Handling", "Accepted", "ResolutionDrafting", "Executive"),
        new(12, "CommissionExpert", "ExpertReport", "NoExpert ExpertReported", "ExpertCommissioned", "QualityManager"),
        new(12, "ReceiveExpertReport", "ExpertReport", "ExpertCommissioned", "ExpertReported", "QualityManager"),
        new(13, "SubmitReport", "Handling", "Investigating", "ReportReview", "Investigator"),
        new(14, "ReturnReport", "Handling", "ReportReview", "Investigating", "DepartmentSupervisor QualityManager"),
        new(15, "ApproveReport", "Handling", "ReportReview", "ResolutionDrafting", "DepartmentSupervisor QualityManager"),
        new(16, "ProposeOptions", "Handling", "ResolutionDrafting", "PendingApproval", "CaseOwner DepartmentSupervisor"),
        new(16, "ProposeOptions", "Handling", "InMediation", "", "CaseOwner DepartmentSupervisor"),
        new(17, "Approve", "Handling", "PendingApproval", "Negotiating", "Approver", "DepartmentSupervisor BusinessManager LegalCounsel Executive"),
        new(17, "Approve", "Handling", "InMediation", "", "Approver", "DepartmentSupervisor BusinessManager LegalCounsel Executive"),
        new(18, "RefuseApproval", "Handling", "InMediation", "", "Approver", "DepartmentSupervisor BusinessManager LegalCounsel Executive"),
        new(18, "RefuseApproval", "Handling", "PendingApproval", "ResolutionDrafting", "Approver", "DepartmentSupervisor BusinessManager LegalCounsel Executive"),
        new(19, "SendOffer", "Handling", "Negotiating", "", "CaseOwner"),
        new(19, "SendFinalResponse", "Handling", "Negotiating Deadlocked", "", "CaseOwner"),
        new(20, "AcceptOption", "Handling", "Negotiating", "Executing", "Complainant"),
        new(21, "CounterOffer", "Handling", "Negotiating", "ResolutionDrafting", "Complainant"),
        new(22, "DeclareDeadlock", "Handling", "Negotiating SecondHandling", "Deadlocked", "CaseOwner Complainant System"),
        new(23, "ReferToMediation", "Handling", "Deadlocked", "InMediation", "Complainant CaseOwner"),
        new(24, "MediationSettled", "Handling", "InMediation", "Executing", "Mediator CaseOwner", "DepartmentSupervisor BusinessManager Approver Executive"),
        new(25, "TerminateMediation", "Handling", "InMediation", "Deadlocked", "Mediator System"),
        new(26, "CommenceProceedings", "Handling", "Negotiating Deadlocked", "InProceedings", "Complainant BusinessManager"),
        new(27, "AwardOrJudgment", "Handling", "InProceedings", "Executing", "LegalCounsel"),
        new(27, "FindNoLiability", "Handling", "InProceedings", "Closed", "LegalCounsel"),
        new(28, "RecordExecution", "Handling", "Executing", "", "CaseOwner", "DepartmentSupervisor"),
        new(28, "CompleteExecution", "Handling", "Executing", "AwaitingFollowUp", "CaseOwner"),
        new(29, "ExecutionFailed", "Handling", "Executing", "ResolutionDrafting", "CaseOwner System"),
        new(30, "FollowUpSatisfied", "Handling", "AwaitingFollowUp", "Closed", "FollowUpAgent"),
        new(30, "RecordContactAttempt", "Handling", "AwaitingFollowUp", "", "FollowUpAgent"),
        new(31, "FollowUpDissatisfied", "Handling", "AwaitingFollowUp", "SecondHandling", "FollowUpAgent"),
        new(32, "Reinvestigate", "Handling", "SecondHandling", "Investigating", "CaseOwner", "QualityManager"),
        new(32, "Redraft", "Handling", "SecondHandling", "ResolutionDrafting", "CaseOwner"),
        new(33, "Unreachable", "Handling", "AwaitingFollowUp", "Closed", "System", "FollowUpAgent"),
        new(34, "CloseUnresolved", "Handling", "Deadlocked", "Closed", "BusinessManager"),
        new(35, "Withdraw", "Handling", "Open", "Withdrawn", "Complainant"),
        new(36, "Merge", "Handling", "Open", "Merged", "IntakeAgent CaseOwner"),
        new(36, "Unmerge", "Handling", "Merged Archived", "UnderAssessment", "CaseOwner DepartmentSupervisor QualityManager"),
        new(36, "SplitMatter", "Handling", "Open", "", "IntakeAgent CaseOwner"),
        new(37, "Reopen", "Handling", "Closed Archived", "SecondHandling", "Complainant QualityManager"),
        new(38, "Archive", "Handling", "Closed Withdrawn Merged", "Archived", "RecordsManager"),
        new(40, "DeclareMajor", "Handling", "Archived", "Closed", AnyHandler, "System"),
        new(40, "DeclareMajor", "Emergency", "NoEmergency StoodDown", "MajorDeclared", AnyHandler, "System"),
        new(41, "ActivatePlan", "Emergency", "MajorDeclared", "PlanActive", "EmergencyLead"),
        new(42, "StandDown", "Emergency", "PlanActive", "StoodDown", "Executive"),
        new(43, "RaiseSystemicRisk", "Handling", "Archived", "Closed", "QualityManager System"),
        new(43, "RaiseSystemicRisk", "SystemicRisk", "NoRisk MeasureCompleted", "RiskSuspected", "QualityManager System"),
        new(44, "ClearRisk", "SystemicRisk", "RiskSuspected", "NoRisk", "QualityManager Executive"),
        new(45, "StartRecall", "SystemicRisk", "RiskSuspected", "RecallOrSuspension", "Executive"),
        new(45, "SuspendService", "SystemicRisk", "RiskSuspected", "RecallOrSuspension", "Executive"),
        new(46, "CompleteMeasure", "SystemicRisk", "RecallOrSuspension", "MeasureCompleted", "QualityManager Executive"),
        new(47, "RequireReport", "Handling", "Archived", "Closed", "System ComplianceOfficer"),
        new(47, "RequireReport", "RegulatorReport", "NoReportDue ReportFiled ReportWaived", "ReportDue", "System ComplianceOfficer"),
        new(48, "FileReport", "RegulatorReport", "ReportDue", "ReportFiled", "ComplianceOfficer"),
        new(48, "WaiveReport", "RegulatorReport", "ReportDue", "ReportWaived", "ComplianceOfficer"),
        new(49, "RequestLegalReview", "LegalReview", "NoLegalReview LegalCleared LegalObjected", "LegalPending", "CaseOwner"),
        new(50, "ClearLegalReview", "LegalReview", "LegalPending", "LegalCleared", "LegalCounsel"),
        new(50, "ObjectLegally", "LegalReview", "LegalPending", "LegalObjected", "LegalCounsel"),
        new(51, "Extend", "Handling", "Open", "", "CaseOwner Approver", "DepartmentSupervisor BusinessManager QualityManager Executive"),
        new(51, "Extend", "Handling", "Closed Withdrawn Merged Archived", "", "", "DepartmentSupervisor BusinessManager QualityManager Executive"),
        new(52, "Escalate", "Handling", "Open", "", "DepartmentSupervisor System", "CaseOwner"),
        new(52, "Transfer", "Handling", "Open", "", "DepartmentSupervisor System"),
        new(52, "Urge", "Handling", "Open", "", "DepartmentSupervisor System", "BusinessManager"),
        new(52, "Recuse", "Handling", "Open", "", "DepartmentSupervisor System", "BusinessManager QualityManager"),
        new(0, "SendMessage", "Handling", "Open", "", "Complainant IntakeAgent CaseOwner Investigator DepartmentSupervisor FollowUpAgent"),
        new(0, "MakeCommitment", "Handling", "Open", "", "CaseOwner DepartmentSupervisor BusinessManager Executive"),
        new(0, "SettleDemands", "Handling", "Open", "", "CaseOwner DepartmentSupervisor"),
        new(0, "KeepCommitment", "Handling", "Open Closed Withdrawn Merged Archived", "", "CaseOwner DepartmentSupervisor"),
        new(0, "NoteReferral", "Handling", "Open Closed", "", "Complainant IntakeAgent CaseOwner ComplianceOfficer"),
        new(0, "VerifyFacts", "Handling", "Open", "", "IntakeAgent CaseOwner Investigator System"),
        new(0, "AddEvidence", "Handling", "Open Closed Withdrawn Merged", "", "Complainant IntakeAgent CaseOwner Investigator QualityManager LegalCounsel"),
        new(0, "SignCardCopy", "Handling", "Open Closed Withdrawn Merged Archived", "", "IntakeAgent CaseOwner Investigator DepartmentSupervisor QualityManager BusinessManager"),
        new(0, "HandOverEvidence", "Handling", "Open Closed Withdrawn Merged Archived", "", "CaseOwner Investigator QualityManager LegalCounsel"),
        new(0, "PlanImprovement", "Handling", "Open Closed", "", "CaseOwner DepartmentSupervisor QualityManager"),
        new(0, "CheckImprovement", "Handling", "Open Closed Withdrawn Merged Archived", "", "DepartmentSupervisor QualityManager"),
        new(0, "RecordAccountability", "Handling", "Open Closed", "", "BusinessManager QualityManager Executive"),
    ];
}
