namespace ComplaintFlow.Complaints;

/// <summary>The roles of the <c>standard</c> workflow. A rule book may use names of its own besides.</summary>
public static class Roles
{
    /// <summary>Who complains.</summary>
    public const string Complainant = "Complainant";

    /// <summary>Who takes complaints in.</summary>
    public const string IntakeAgent = "IntakeAgent";

    /// <summary>Who answers for one complaint.</summary>
    public const string CaseOwner = "CaseOwner";

    /// <summary>Who finds out what happened.</summary>
    public const string Investigator = "Investigator";

    /// <summary>The superior of a department.</summary>
    public const string DepartmentSupervisor = "DepartmentSupervisor";

    /// <summary>The head of quality management.</summary>
    public const string QualityManager = "QualityManager";

    /// <summary>The head of the business department, who decides on acceptance.</summary>
    public const string BusinessManager = "BusinessManager";

    /// <summary>Counsel.</summary>
    public const string LegalCounsel = "LegalCounsel";

    /// <summary>Who approves what is offered.</summary>
    public const string Approver = "Approver";

    /// <summary>Top management.</summary>
    public const string Executive = "Executive";

    /// <summary>Who leads an emergency plan.</summary>
    public const string EmergencyLead = "EmergencyLead";

    /// <summary>Who reports to regulators.</summary>
    public const string ComplianceOfficer = "ComplianceOfficer";

    /// <summary>Who asks complainants afterwards.</summary>
    public const string FollowUpAgent = "FollowUpAgent";

    /// <summary>Who keeps the archive.</summary>
    public const string RecordsManager = "RecordsManager";

    /// <summary>Who answers for personal data.</summary>
    public const string PrivacyOfficer = "PrivacyOfficer";

    /// <summary>A mediator from outside.</summary>
    public const string Mediator = "Mediator";

    /// <summary>An observer from outside, who reads only.</summary>
    public const string Observer = "Observer";

    /// <summary>The system itself: timers, rules and detectors.</summary>
    public const string System = "System";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
    [
        Complainant, IntakeAgent, CaseOwner, Investigator, DepartmentSupervisor, QualityManager, BusinessManager, LegalCounsel, Approver,
        Executive, EmergencyLead, ComplianceOfficer, FollowUpAgent, RecordsManager, PrivacyOfficer, Mediator, Observer, System,
    ];
}
