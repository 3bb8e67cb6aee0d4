using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Says effects in words, in the order in which they happen.</summary>
internal static class EffectTexts
{
    public static string[] Of(CompiledEffects effects, CompiledWorkflow workflow) =>
    [
        .. effects.Milestones.Select(milestone => $"milestone {milestone}"),
        .. Listed(effects.Outcome).Select(outcome => $"outcome {outcome}"),
        .. effects.Cancel.Select(target => $"cancel {target}"),
        .. effects.Start.Select(target => $"start {target}"),
        .. effects.Tasks.Select(Of),
        .. effects.Escalate ? new[] { "escalate" } : [],
        .. effects.Notify.Select(role => $"notify {role}"),
        .. effects.Host.Select(effect => $"effect {effect}"),
        .. effects.Raise.Select(trigger => $"raise {workflow.Triggers[trigger]}"),
    ];

    private static string Of(CompiledTask task) => $"task {task.Name} for {string.Join(" of ", Listed(task.Role, task.Department))}";

    private static IEnumerable<string> Listed(params string?[] texts) => texts.OfType<string>();
}
