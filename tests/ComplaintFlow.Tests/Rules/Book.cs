using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;

namespace ComplaintFlow.Tests.Rules;

/// <summary>Short ways to a rule book.</summary>
internal static class Book
{
    /// <summary>The example of the documentation.</summary>
    public const string Example = """
        {
          "Currency": "CNY",
          "Calendars": { "office": { "TimeZone": "Asia/Shanghai", "Sets": ["cn"], "Week": { "Mon-Fri": "09:00-12:00 13:30-18:00" } } },
          "Classification": { "Rules": {
              "safety":  { "Order": 10, "When": { "Text": { "ContainsAny": ["起火", "漏电", "injury", "fire"] } },
                           "Then": { "Tier": "Major", "Flags": ["Safety"] } },
              "quality": { "Order": 20, "When": { "Any": [ { "Category": "Quality" }, { "Text": { "ContainsAny": ["坏了", "broken"] } } ] },
                           "Then": { "Category": "Quality", "Tier": "Quality" } },
              "service": { "Order": 30, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service" } } } },
          "Sla": {
            "Tiers": {
              "Service": { "Rank": 10,  "Targets": { "FirstResponse":      { "Within": "24h", "Until": "FirstResponse" } } },
              "Quality": { "Rank": 20,  "Targets": { "InvestigationStart": { "Within": "48h", "Until": "Investigating",
                                         "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] },
                                                    "late": { "At": "100%", "Escalate": true, "Notify": ["DepartmentSupervisor"] } } } } },
              "Major":   { "Rank": 100, "Targets": { "Report":             { "Within": "immediate", "Until": "MajorDeclared",
                                         "Steps": { "now": { "At": "0%", "Do": "DeclareMajor", "Notify": ["Executive"] } } } } } },
            "Always":    { "Targets": { "Acceptance": { "Within": "7 working days", "Calendar": "office", "Until": ["Accepted", "Rejected"] },
                                        "FollowUp":   { "Within": "72h", "From": "ExecutionCompleted", "Until": "FollowedUp" } } } },
          "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "To": "ResolutionDrafting",
                           "By": ["CaseOwner"], "When": { "Amount": { "AtMost": "200 CNY" }, "Flags": { "HasNone": ["Safety", "Group"] } } } } } } }
        }
        """;

    public static RuleBookResult Read(string json) => RuleBookReader.ReadJson(TestHouse.Json(json));

    public static RuleBook Good(string json) => Read(json).OrThrow();

    public static IReadOnlyList<Diagnostic> Defects(string json) => Read(json).Diagnostics;

    public static string Hash(string json) => Good(json).Hash;

    /// <summary>A book of layers, each the content of the section, the later over the earlier.</summary>
    public static RuleBookResult Layered(params string[] layers)
    {
        var builder = new ConfigurationBuilder();
        foreach (string layer in layers)
            builder.AddJsonStream(new MemoryStream(TestHouse.Json($"{{ \"ComplaintFlow\": {layer} }}")));
        return RuleBookReader.Read(builder.Build());
    }

    public static IConfigurationBuilder Json(this IConfigurationBuilder builder, string section) =>
        builder.AddJsonStream(new MemoryStream(TestHouse.Json($"{{ \"ComplaintFlow\": {section} }}")));
}
