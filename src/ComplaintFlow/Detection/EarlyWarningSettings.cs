using ComplaintFlow.Complaints;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Detection;

/// <summary>The settings of the section <c>EarlyWarning</c>.</summary>
internal static class EarlyWarningSettings
{
    private static readonly SettingTable<DetectorResult> Result = SettingTable.Of("DetectorResult",
        "What follows; complaints are linked in any case, and nothing is ever lowered.", new DetectorResult())
        .Words("Flags", r => r.Flags, (r, v) => r with { Flags = v },
            "Flags that each complaint gets, such as Group; the first of repeated ones gets nothing.")
        .Text("Tier", r => r.Tier, (r, v) => r with { Tier = v },
            "The tier to which each is raised, such as Major, unless it is closed or has one of a higher rank.")
        .Choice<Priority>("Priority", r => r.Priority, (r, v) => r with { Priority = v },
            "The priority to which each is raised, unless it is closed.")
        .Text("Do", r => r.Do, (r, v) => r with { Do = v },
            "A trigger, such as RaiseSystemicRisk: fired once for a group, by its first complaint, or by each one that "
            + "repeats another; skipped if it is not possible.")
        .Words("Notify", r => r.Notify, (r, v) => r with { Notify = v },
            "The roles that get a notice as often as the trigger is fired, such as [\"QualityManager\"].", SettingShape.Roles);

    private static readonly SettingTable<DetectorDefinition> Detector = SettingTable.Of("Detector",
        "A detector: how many complaints with what in common within what time belong together, and what follows.", new DetectorDefinition())
        .Choice<DetectorKind>("Kind", d => d.Kind, (d, v) => d with { Kind = v },
            "What it counts: Repeat for complaints of the same complainant, Group for different complainants.")
        .Words("Same", d => d.Same, (d, v) => d with { Same = v },
            "The fields in which the complaints are the same, all of them, such as [\"Sku\", \"Batch\"]; Text means texts "
            + "that are nearly identical. A group needs at least one.")
        .Number("AtLeast", d => d.AtLeast, (d, v) => d with { AtLeast = v },
            "From how many complaints (Repeat) or complainants (Group) on they belong together: 2 to 100.")
        .Duration("Within", d => d.Within, (d, v) => d with { Within = v },
            "The length of the window, such as 72h or 90 calendar days; a day is 24 hours here.")
        .Number("Similarity", d => d.Similarity, (d, v) => d with { Similarity = v },
            "How much of their texts must be the same, in percent: 60 to 100 (default 80). Only where Same has Text.")
        .Child("Then", Result, d => d.Then, (d, v) => d with { Then = v });

    public static SettingTable<EarlyWarningDefinition> Table { get; } = SettingTable.Of("EarlyWarning",
        "What is watched for across complaints; without a detector nothing is.", new EarlyWarningDefinition())
        .Items("Detectors", Detector, w => w.Detectors, (w, v) => w with { Detectors = v }, "Detectors by name, such as same-batch.");
}
