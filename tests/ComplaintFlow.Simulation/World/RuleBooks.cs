namespace ComplaintFlow.Simulation.World;

/// <summary>The rules that nodes go by. A reload gives a node another one; complaints stay on the workflow that they began with.</summary>
internal static class RuleBooks
{
    private const string Common = """
        "Currency": "CNY",
        "Fields": { "Outlet": "Text" },
        "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
        "Classification": { "Rules": {
            "safety":  { "Order": 10, "When": { "Text": { "ContainsAny": ["caught fire", "injury"] } }, "Then": { "Tier": "Major", "Flags": ["Safety"] } },
            "quality": { "Order": 20, "When": { "Text": { "ContainsAny": ["broken"] } }, "Then": { "Category": "Quality", "Tier": "Quality" } } } }
        """;

    private const string Targets = """
        "Sla": {
          "Tiers": {
            "Service": { "Rank": 10,  "Targets": { "FirstResponse": { "Within": "24h", "Until": "FirstResponse", "Extension": { "Times": 2, "AtMost": "48h" } } } },
            "Quality": { "Rank": 20,  "Targets": { "InvestigationStart": { "Within": "48h", "Until": "Investigating", "Extension": { "Times": 1, "AtMost": "48h" },
                "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] }, "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } } } },
            "Major":   { "Rank": 100, "Targets": { "Report": { "Within": "immediate", "Until": "MajorDeclared",
                "Steps": { "now": { "At": "0%", "Do": "DeclareMajor", "Notify": ["Executive"] } } } } } },
          "Always": { "Targets": {
            "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] },
            "Contact": { "Within": "24h", "Until": ["ContactEstablished", "FirstResponse"], "Steps": { "late": { "At": "100%", "Notify": ["CaseOwner"] } } },
            "FollowUp": { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp" } } } }
        """;

    /// <summary>The books by number: plain, with limits of authority, with handlers besides.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        $"{{ {Common}, {Targets}, \"Authority\": {{ \"Preset\": \"standard\" }} }}",
        $"{{ {Common}, {Targets} }}",
        $$"""
        { {{Common}}, {{Targets}}, "Authority": { "Preset": "standard" }, "Practice": { "RecordCard": true },
          "Routing": { "MaxTransfers": 3, "Strategy": ["LeastLoaded"], "Afresh": ["SecondHandling"], "Departments": {
            "Sales": { "Supervisor": "DepartmentSupervisor", "Handlers": { "ann": {}, "bob": {}, "cid": {} } },
            "Quality": { "Supervisor": "QualityManager", "Handlers": { "dee": {}, "eve": {} } } },
            "Rules": { "any": { "Order": 1, "When": { "Text": { "Exists": true } }, "Department": "Sales" } } } }
        """,
    ];

    /// <summary>Whether a book has limits of authority.</summary>
    public static bool HasAuthority(int book) => book != 1;
}
