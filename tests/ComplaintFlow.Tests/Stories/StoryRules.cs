namespace ComplaintFlow.Tests.Stories;

/// <summary>
/// The rules of the house in which the stories happen: a trader of household goods that keeps the practice of Chinese service desks.
/// </summary>
internal static class StoryRules
{
    public const string Text = """
        { "Currency": "CNY",
          "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
          "Milestones": { "ManagerContact": "a manager reached the complainant" },
          "Classification": { "Rules": {
            "safety":   { "Order": 10, "When": { "Text": { "ContainsAny": ["caught fire", "electric shock", "scalded", "起火", "触电", "烫伤"] } }, "Then": { "Tier": "Major", "Category": "Safety", "Severity": "Critical", "Priority": "Urgent", "Flags": ["Safety"] } },
            "contract": { "Order": 20, "When": { "Text": { "ContainsAny": ["contract", "合同"] } }, "Then": { "Tier": "Important", "Category": "Contract", "Ground": "ContractDispute", "Department": "Sales" } },
            "damage":   { "Order": 30, "When": { "Text": { "ContainsAny": ["arrived broken", "破损"] } }, "Then": { "Tier": "General", "Category": "Logistics", "Ground": "TransitDamage", "Department": "Retail" } },
            "quality":  { "Order": 40, "When": { "Text": { "ContainsAny": ["leaks", "stopped working", "defect", "漏水"] } }, "Then": { "Tier": "Important", "Category": "Quality", "Ground": "QualityDefect", "Department": "Kitchen" } },
            "service":  { "Order": 50, "When": { "Text": { "ContainsAny": ["rude", "nobody came", "late", "爽约"] } }, "Then": { "Tier": "General", "Category": "Service", "Department": "Retail" } } } },
          "Sla": {
            "Chain": ["DepartmentSupervisor", "BusinessManager", "Executive"],
            "Pauses": { "complainant": { "While": "AwaitingComplainant" } },
            "Tiers": {
              "General":   { "Rank": 10, "Targets": { "FirstResponse": { "Within": "24h", "Until": "FirstResponse", "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] }, "late": { "At": "100%", "Escalate": true } } } } },
              "Important": { "Rank": 20, "Targets": {
                "FirstResponse": { "Within": "24h", "Until": "FirstResponse" },
                "InvestigationStart": { "Within": "48h", "Until": ["Investigating", "ResolutionDrafting", "Rejected"], "Steps": { "warn": { "At": "75%", "Notify": ["QualityManager"] } } } } },
              "Major":     { "Rank": 100, "Targets": {
                "ImmediateReport": { "Within": "immediate", "Until": "MajorDeclared", "Steps": { "now": { "At": "0%", "Do": "DeclareMajor" } } },
                "ManagerContact": { "Within": "10m", "Until": "ManagerContact", "Steps": { "late": { "At": "100%", "Escalate": true } } } } } },
            "Always": { "Targets": {
              "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] },
              "Resolution": { "Within": "15 calendar days", "Calendar": "office", "Until": "FinalResponseSent", "PausedBy": { "complainant": { "AtMost": "30 calendar days" } }, "ExplainBreach": true,
                "Steps": { "warn": { "At": "80%", "Notify": ["CaseOwner", "DepartmentSupervisor"] } }, "Extension": { "Times": 1, "AtMost": "10 calendar days", "By": "BusinessManager" } },
              "FollowUp": { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp", "Steps": { "late": { "At": "100%", "Notify": ["FollowUpAgent"] } } } } } },
          "EarlyWarning": { "Detectors": { "same-batch": { "Kind": "Group", "Same": ["Sku", "Batch"], "AtLeast": 6, "Within": "30 calendar days",
            "Then": { "Flags": "Group", "Do": "RaiseSystemicRisk", "Notify": "QualityManager" } } } },
          "Authority": { "Preset": "standard" },
          "Practice": {
            "Floors": {
              "triple":  { "When": { "Flags": { "HasAny": ["Fraud"] } }, "TimesPrice": 3, "Amount": "500 CNY", "Source": "Consumer Rights Protection Law, Art. 55" },
              "tenfold": { "When": { "Flags": { "HasAny": ["Food"] } }, "TimesPrice": 10, "TimesLoss": 3, "Amount": "1000 CNY", "Source": "Food Safety Law, Art. 148" } },
            "Ceilings": { "house": { "When": { "Tier": "General" }, "TimesPrice": 3, "Amount": "300 CNY", "Source": "house policy" } } },
          "Workflow": { "Preset": "standard", "States": { "Open": { "On": {
            "ContactByManager": { "By": ["DepartmentSupervisor", "BusinessManager", "Executive"], "Do": { "Milestone": ["ManagerContact", "ContactEstablished", "FirstResponse"] } } } } } }
        }
        """;
}
