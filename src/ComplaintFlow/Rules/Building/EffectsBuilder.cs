using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>Effects and tasks. See <see cref="RuleBookBuilder"/>.</summary>
public static class EffectsBuilder
{
    /// <summary>Milestones that are reached.</summary>
    public static EffectsDefinition Milestone(this EffectsDefinition effects, params string[] milestones) =>
        effects with { Milestones = [.. milestones] };

    /// <summary>How the complaint ends; it is closed from now on.</summary>
    public static EffectsDefinition Outcome(this EffectsDefinition effects, string outcome) => effects with { Outcome = outcome };

    /// <summary>Targets whose running clocks are cancelled.</summary>
    public static EffectsDefinition Cancel(this EffectsDefinition effects, params string[] targets) =>
        effects with { Cancel = [.. targets] };

    /// <summary>Targets whose clocks start now.</summary>
    public static EffectsDefinition Start(this EffectsDefinition effects, params string[] targets) => effects with { Start = [.. targets] };

    /// <summary>Adds or changes a task that is created.</summary>
    public static EffectsDefinition Task(this EffectsDefinition effects, string name, Func<TaskDefinition, TaskDefinition> shape) =>
        effects with { Tasks = effects.Tasks.Change(name, new TaskDefinition(), shape) };

    /// <summary>The complaint goes one level up.</summary>
    public static EffectsDefinition Escalate(this EffectsDefinition effects) => effects with { Escalate = true };

    /// <summary>Roles that get a notice.</summary>
    public static EffectsDefinition Notify(this EffectsDefinition effects, params string[] roles) => effects with { Notify = [.. roles] };

    /// <summary>Effects that the host performs after the commit.</summary>
    public static EffectsDefinition Effects(this EffectsDefinition effects, params string[] names) => effects with { Effects = [.. names] };

    /// <summary>Triggers that are fired within the same decision.</summary>
    public static EffectsDefinition Raise(this EffectsDefinition effects, params string[] triggers) =>
        effects with { Raise = [.. triggers] };

    /// <summary>The role that has the task.</summary>
    public static TaskDefinition For(this TaskDefinition task, string role) => task with { For = role };

    /// <summary>The department that has the task.</summary>
    public static TaskDefinition Department(this TaskDefinition task, string department) => task with { Department = department };

    /// <summary>The time allowed, such as <c>5 working days</c>, and the calendar that counts it.</summary>
    public static TaskDefinition Within(this TaskDefinition task, string time, string? calendar = null) =>
        task with { Within = time, Calendar = calendar };
}
