namespace ComplaintFlow.Complaints;

/// <summary>Names the roles of the <c>standard</c> workflow. A rule book may also use its own names.</summary>
public static class Roles
{
    /// <summary>The complainant.</summary>
    public const string Complainant = "Complainant";

    /// <summary>Takes complaints in.</summary>
    public const string IntakeAgent = "IntakeAgent";

    /// <summary>Is responsible for one complaint.</summary>
    public const string CaseOwner = "CaseOwner";

    /// <summary>Finds out what happened.</summary>
    public const string Investigator = "Investigator";

    /// <summary>The superior of a department.</summary>
    public const string DepartmentSupervisor = "DepartmentSupervisor";

    /// <summary>The head of quality management.</summary>
    public const string QualityManager = "QualityManager";

    /// <summary>The head of the business department, who decides on acceptance.</summary>
    public const string BusinessManager = "BusinessManager";

    /// <summary>Counsel.</summary>
    public const string LegalCounsel = "LegalCounsel";

    /// <summary>Approves what is offered.</summary>
    public const string Approver = "Approver";

    /// <summary>Top management.</summary>
    public const string Executive = "Executive";

    /// <summary>Leads an emergency plan.</summary>
    public const string EmergencyLead = "EmergencyLead";

    /// <summary>Reports to regulators.</summary>
    public const string ComplianceOfficer = "ComplianceOfficer";

    /// <summary>Asks complainants after the settlement.</summary>
    public const string FollowUpAgent = "FollowUpAgent";

    /// <summary>Keeps the archive.</summary>
    public const string RecordsManager = "RecordsManager";

    /// <summary>Is responsible for personal data.</summary>
    public const string PrivacyOfficer = "PrivacyOfficer";

    /// <summary>An external mediator.</summary>
    public const string Mediator = "Mediator";

    /// <summary>An external observer with read access only.</summary>
    public const string Observer = "Observer";

    /// <summary>The system itself: timers, rules and detectors.</summary>
    public const string System = "System";

    /// <summary>All built-in roles.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
    [
        Complainant, IntakeAgent, CaseOwner, Investigator, DepartmentSupervisor, QualityManager, BusinessManager, LegalCounsel, Approver,
        Executive, EmergencyLead, ComplianceOfficer, FollowUpAgent, RecordsManager, PrivacyOfficer, Mediator, Observer, System,
    ];

    /// <summary>The roles of external people, who take no part in the handling.</summary>
    internal static IReadOnlyList<string> Outside { get; } = [Complainant, Mediator, Observer];
}
