using System.Text;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Simulation.World;

/// <summary>
/// The rules that nodes go by. A reload gives a node another book; complaints stay on the workflow that they began with.
/// </summary>
internal static class RuleBooks
{
    private const string Common = """
        "Currency": "CNY",
        "Fields": { "Outlet": "Text" },
        "Calendars": { "office": {
            "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
        "Classification": { "Rules": {
            "safety":  { "Order": 10, "When": { "Text": { "ContainsAny": ["caught fire", "injury"] } },
                         "Then": { "Tier": "Major", "Flags": ["Safety"] } },
            "quality": { "Order": 20, "When": { "Text": { "ContainsAny": ["broken"] } },
                         "Then": { "Category": "Quality", "Tier": "Quality" } } } },
        "Sla": {
          "Tiers": {
            "Service": { "Rank": 10,  "Targets": { "FirstResponse": {
                "Within": "24h", "Until": "FirstResponse", "Extension": { "Times": 2, "AtMost": "48h" } } } },
            "Quality": { "Rank": 20,  "Targets": { "InvestigationStart": {
                "Within": "48h", "Until": "Investigating", "Extension": { "Times": 1, "AtMost": "48h" },
                "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] },
                           "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } } } },
            "Major":   { "Rank": 100, "Targets": { "Report": { "Within": "immediate", "Until": "MajorDeclared",
                "Steps": { "now": { "At": "0%", "Do": "DeclareMajor", "Notify": ["Executive"] } } } } } },
          "Always": { "Targets": {
            "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] },
            "Contact": { "Within": "24h", "Until": ["ContactEstablished", "FirstResponse"],
                "Steps": { "late": { "At": "100%", "Notify": ["CaseOwner"] } } },
            "FollowUp": { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp" } } } }
        """;

    private const string Authority = """
        , "Authority": { "Preset": "standard" }
        """;

    /// <summary>Another workflow, whose fast track has a guard of its own.</summary>
    private const string Guarded = """
        , "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": {
            "To": "ResolutionDrafting", "By": ["CaseOwner"], "When": { "Flags": { "HasNone": ["Safety", "Group"] } } } } } } }
        """;

    private const string Routed = """
        , "Practice": { "RecordCard": true },
          "Routing": { "MaxTransfers": 3, "Strategy": ["LeastLoaded"], "Afresh": ["SecondHandling"], "Departments": {
            "Sales": { "Supervisor": "DepartmentSupervisor", "Handlers": { "ann": {}, "bob": {}, "cid": {} } },
            "Quality": { "Supervisor": "QualityManager", "Handlers": { "dee": {}, "eve": {} } } },
            "Rules": { "any": { "Order": 1, "When": { "Text": { "Exists": true } }, "Department": "Sales" } } }
        """;

    /// <summary>The books by number: with limits of authority, without them but with another workflow, with handlers.</summary>
    public static IReadOnlyList<RuleBook> All { get; } = [Read(Authority), Read(Guarded), Read(Authority + Routed)];

    private static RuleBook Read(string more) =>
        RuleBookReader.ReadJson(Encoding.UTF8.GetBytes($"{{ {Common}{more} }}")).OrThrow();
}
