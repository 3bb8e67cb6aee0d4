using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Verifies the names in effects, and the tasks that they create.</summary>
internal sealed class EffectsVerifier(DeclaredNames names, DiagnosticBag defects)
{
    public void Verify(EffectsDefinition effects, string at)
    {
        foreach (string milestone in effects.Milestones.Where(milestone => !names.Milestones.Contains(milestone)))
        {
            defects.Error(DiagnosticCodes.UnknownMilestone, $"{at}:Milestone", $"The milestone '{milestone}' is not declared.",
                $"Declare it under Milestones, or: {Names.Suggest(milestone, names.Milestones, "milestone")}");
        }
        Targets(effects.Cancel, $"{at}:Cancel");
        Targets(effects.Start, $"{at}:Start");
        foreach ((string name, TaskDefinition task) in effects.Tasks)
            Verify(task, $"{at}:Tasks:{name}");
        foreach (string effect in effects.Effects.Where(effect => !names.Effects.Contains(effect)))
            defects.Error(
                DiagnosticCodes.UndeclaredEffect, $"{at}:Effects", $"The effect '{effect}' is not declared.",
                $"Declare it under Effects. {Names.Suggest(effect, names.Effects, "effect")}");
        foreach (string trigger in effects.Raise)
            names.Trigger(trigger, effects.IsBare ? at : $"{at}:Raise", defects);
    }

    private void Targets(IReadOnlyList<string> targets, string at)
    {
        foreach (string target in targets.Where(target => !names.Targets.Contains(target)))
            defects.Error(
                DiagnosticCodes.UnknownTarget, at, $"There is no target '{target}'.", Names.Suggest(target, names.Targets, "target"));
    }

    private void Verify(TaskDefinition task, string at)
    {
        if (task.For is null && task.Department is null)
            defects.Error(DiagnosticCodes.TaskWithoutAssignee, at, "Nobody has the task.", "Give it For, Department or both.");
        bool counted = Duration.TryParse(task.Within ?? "immediate", out Duration within, out string? problem);
        if (!counted)
            defects.Error(
                DiagnosticCodes.InvalidTimeLimit, $"{at}:Within", problem!,
                "Write a time such as 24h or 5 working days, or leave it out: then nothing is due.");
        names.Calendar(task.Calendar, task.Within, counted && within.NeedsCalendar, $"{at}:Calendar", defects);
    }
}
