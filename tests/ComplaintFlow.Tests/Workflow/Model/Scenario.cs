using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Tests.Workflow.Model;

/// <summary>A workflow, a complaint that begins in it, and what is tried with it.</summary>
internal sealed record Scenario(WorkflowDefinition Workflow, string Channel, IReadOnlyList<Step> Steps)
{
    public override string ToString()
    {
        JsonObject json = WorkflowSettings.Table.Write(Workflow, null).Json;
        StringBuilder text = new StringBuilder().AppendLine(json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }))
            .AppendLine($"received by {Channel}");
        foreach (Step step in Steps)
            text.AppendLine(step.ToString());
        return text.ToString();
    }
}

/// <summary>One action: a trigger, the roles of who fires it, and a new value of the field Size.</summary>
internal sealed record Step(string Trigger, string[] Roles, int? Size = null)
{
    public override string ToString() =>
        $"fire {Trigger} as {(Roles.Length == 0 ? "nobody" : string.Join(", ", Roles))}{(Size is { } size ? $" with Size {size}" : "")}";
}

/// <summary>The names that scenarios are made of.</summary>
internal static class Vocabulary
{
    public static readonly string[] Triggers = ["T0", "T1", "T2", "T3", "T4", "T5"];
    public static readonly string[] Roles = ["R0", "R1", "R2", "R3"];
    public static readonly string[] Milestones = ["m0", "m1", "m2", "m3"];
    public static readonly string[] Predicates = ["even", "web", "never"];
    public static readonly string[] Channels = ["Web", "Phone"];

    /// <summary>A number that actions give; at first it has no value.</summary>
    public const string Size = "Size";
}
