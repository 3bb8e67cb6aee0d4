using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests;

/// <summary>One person for each role of the standard workflow. All of them are invented.</summary>
internal static class People
{
    public static readonly Actor Complainant = Actor.Of("li-na", Roles.Complainant);
    public static readonly Actor Intake = Actor.Of("ina", Roles.IntakeAgent);
    public static readonly Actor Owner = Actor.Of("otto", Roles.CaseOwner);
    public static readonly Actor SecondOwner = Actor.Of("oda", Roles.CaseOwner);
    public static readonly Actor Investigator = Actor.Of("ivy", Roles.Investigator);
    public static readonly Actor SecondInvestigator = Actor.Of("ian", Roles.Investigator);
    public static readonly Actor Supervisor = Actor.Of("sue", Roles.DepartmentSupervisor);
    public static readonly Actor Quality = Actor.Of("quinn", Roles.QualityManager);
    public static readonly Actor Business = Actor.Of("bert", Roles.BusinessManager);
    public static readonly Actor Counsel = Actor.Of("lex", Roles.LegalCounsel);
    public static readonly Actor Approver = Actor.Of("abe", Roles.Approver);
    public static readonly Actor Executive = Actor.Of("eva", Roles.Executive);
    public static readonly Actor FollowUp = Actor.Of("fay", Roles.FollowUpAgent);
    public static readonly Actor Records = Actor.Of("rex", Roles.RecordsManager);
    public static readonly Actor Compliance = Actor.Of("cora", Roles.ComplianceOfficer);
    public static readonly Actor Emergency = Actor.Of("emil", Roles.EmergencyLead);
    public static readonly Actor Mediator = Actor.Of("mia", Roles.Mediator);
}
