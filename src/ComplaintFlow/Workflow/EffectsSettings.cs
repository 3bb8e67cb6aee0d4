using ComplaintFlow.Settings;

namespace ComplaintFlow.Workflow;

/// <summary>The settings of effects.</summary>
internal static class EffectsSettings
{
    private static readonly SettingTable<TaskDefinition> Task =
        SettingTable.Of("Task", "A task: what a role or a department has to do.", new TaskDefinition())
        .Text("For", t => t.For, (t, v) => t with { For = v }, "The role that has it, such as Investigator.", SettingShape.Role)
        .Text("Department", t => t.Department, (t, v) => t with { Department = v }, "The department that has it.")
        .Duration("Within", t => t.Within, (t, v) => t with { Within = v },
            "The time allowed, such as 5 working days; without it, nothing is due.")
        .Text("Calendar", t => t.Calendar, (t, v) => t with { Calendar = v },
            "The calendar that counts, one of those under Calendars; needed for working time and working days.");

    private static readonly SettingTable<EffectsDefinition> Table =
        SettingTable.Of("Effects", "Effects, all of which happen.", EffectsDefinition.None)
        .Words("Milestone", e => e.Milestones, (e, v) => e with { Milestones = v },
            "The milestones that are reached: one or a list, such as FirstResponse.", SettingShape.Milestones)
        .Text("Outcome", e => e.Outcome, (e, v) => e with { Outcome = v },
            "How the complaint ends; it counts as closed from now on.", new SettingShape("Outcome"))
        .Words("Cancel", e => e.Cancel, (e, v) => e with { Cancel = v },
            "The targets whose running clocks are cancelled: one or a list.", SettingShape.Targets)
        .Words("Start", e => e.Start, (e, v) => e with { Start = v },
            "The targets whose clocks start now, regardless of their From: one or a list; a clock that runs goes on.", SettingShape.Targets)
        .Items("Tasks", Task, e => e.Tasks, (e, v) => e with { Tasks = v },
            "Tasks that are created, by name, such as lab-test; while one of that name is open, no other is created.")
        .Flag("Escalate", e => e.Escalate, (e, v) => e with { Escalate = v }, "Whether the complaint goes one level up (default false).")
        .Words("Notify", e => e.Notify, (e, v) => e with { Notify = v },
            "The roles that get a notice, such as [\"DepartmentSupervisor\"].", SettingShape.Roles)
        .Words("Effects", e => e.Effects, (e, v) => e with { Effects = v },
            "Effects that the host performs after the commit, declared under Effects: one or a list.", new SettingShape("HostEffects"))
        .Words("Raise", e => e.Raise, (e, v) => e with { Raise = v },
            "Triggers to fire within the same decision: one or a list; one that is not possible then is skipped.");

    /// <summary>Adds a setting for effects. A bare word is a trigger that is fired, as in a step of a target.</summary>
    public static SettingTable<T> Effects<T>(
        this SettingTable<T> table, string key, Func<T, EffectsDefinition> get, Func<T, EffectsDefinition, T> set, string description)
        where T : class => table.Brief(
            key, Table, SettingShape.Words, get, set,
            triggers => triggers.Count > 0 ? new EffectsDefinition { Raise = triggers, IsBare = true } : EffectsDefinition.None,
            _ => null,
            description);
}
