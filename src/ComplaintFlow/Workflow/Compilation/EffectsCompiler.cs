using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Workflow.Compilation;

/// <summary>Verifies and compiles effects: the names in them, and the tasks that they create.</summary>
internal sealed class EffectsCompiler(CompilationContext context, TriggerIds triggers)
{
    private readonly DeclaredNames _names = context.Names;
    private readonly DiagnosticBag _defects = context.Defects;

    public CompiledEffects Compile(EffectsDefinition effects, string at)
    {
        if (ReferenceEquals(effects, EffectsDefinition.None))
            return CompiledEffects.None;
        foreach (string milestone in effects.Milestones.Where(milestone => !_names.Milestones.Contains(milestone)))
        {
            _defects.Error(DiagnosticCodes.UnknownMilestone, $"{at}:Milestone", $"The milestone '{milestone}' is not declared.",
                Names.SuggestOrDeclare(milestone, _names.Milestones, "milestone", "Milestones"));
        }
        _names.Free.Add(nameof(effects.Outcome), effects.Outcome, $"{at}:Outcome");
        Targets(effects.Cancel, $"{at}:Cancel");
        Targets(effects.Start, $"{at}:Start");
        CompiledTask[] tasks = [.. effects.Tasks.Select(task => Task(task.Key, task.Value, $"{at}:Tasks:{task.Key}"))];
        foreach (string effect in effects.Effects.Where(effect => !_names.Effects.Contains(effect)))
            _defects.Error(
                DiagnosticCodes.UndeclaredEffect, $"{at}:Effects", $"The effect '{effect}' is not declared.",
                $"Declare it under Effects. {Names.Suggest(effect, _names.Effects, "effect")}");
        foreach (string trigger in effects.Raise)
            _names.Trigger(trigger, effects.IsBare ? at : $"{at}:Raise", _defects);
        return new CompiledEffects(effects, tasks, [.. effects.Raise.Select(triggers.Of)]);
    }

    private void Targets(IReadOnlyList<string> targets, string at)
    {
        foreach (string target in targets.Where(target => !_names.Targets.Contains(target)))
            _defects.Error(
                DiagnosticCodes.UnknownTarget, at, $"There is no target '{target}'.", Names.Suggest(target, _names.Targets, "target"));
    }

    private CompiledTask Task(string name, TaskDefinition task, string at)
    {
        if (task.For is null && task.Department is null)
            _defects.Error(DiagnosticCodes.TaskWithoutAssignee, at, "Nobody has the task.", "Give it For, Department or both.");
        _names.Department(task.Department, $"{at}:Department", _defects);
        Duration? within = null;
        if (task.Within is not null)
        {
            if (Duration.TryParse(task.Within, out Duration counted, out string? problem))
                within = counted;
            else
                _defects.Error(
                    DiagnosticCodes.InvalidTimeLimit, $"{at}:Within", problem,
                    "Write a time such as 24h or 5 working days, or leave it out: then nothing is due.");
        }
        _names.Calendar(task.Calendar, task.Within, within is { NeedsCalendar: true }, $"{at}:Calendar", _defects);
        return new CompiledTask(name, task.For, task.Department, within, context.Calendar(task.Calendar));
    }
}
