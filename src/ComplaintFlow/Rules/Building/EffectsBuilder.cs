using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds effects and tasks in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class EffectsBuilder
{
    /// <summary>Sets the milestones that are reached.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="milestones">The names of the milestones.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Milestone(this EffectsDefinition effects, params string[] milestones) =>
        effects with { Milestones = [.. milestones] };

    /// <summary>Sets the outcome and closes the complaint.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="outcome">How the complaint ends.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Outcome(this EffectsDefinition effects, string outcome) => effects with { Outcome = outcome };

    /// <summary>Sets the targets whose running clocks are cancelled.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="targets">The names of the targets.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Cancel(this EffectsDefinition effects, params string[] targets) =>
        effects with { Cancel = [.. targets] };

    /// <summary>Sets the targets whose clocks start now.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="targets">The names of the targets.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Start(this EffectsDefinition effects, params string[] targets) => effects with { Start = [.. targets] };

    /// <summary>Adds or changes a task that is created.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="name">The name of the task.</param>
    /// <param name="configure">A function that returns the changed task.</param>
    /// <returns>A changed copy of the effects.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static EffectsDefinition Task(this EffectsDefinition effects, string name, Func<TaskDefinition, TaskDefinition> configure) =>
        effects with { Tasks = effects.Tasks.Change(name, new TaskDefinition(), configure) };

    /// <summary>Escalates the complaint by one level.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Escalate(this EffectsDefinition effects) => effects with { Escalate = true };

    /// <summary>Sets the roles that get a notice.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="roles">The roles.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Notify(this EffectsDefinition effects, params string[] roles) => effects with { Notify = [.. roles] };

    /// <summary>Sets the effects that the host performs after the commit.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="names">The names of the effects.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Effects(this EffectsDefinition effects, params string[] names) => effects with { Effects = [.. names] };

    /// <summary>Sets the triggers that are fired within the same decision.</summary>
    /// <param name="effects">The effects to change.</param>
    /// <param name="triggers">The names of the triggers.</param>
    /// <returns>A changed copy of the effects.</returns>
    public static EffectsDefinition Raise(this EffectsDefinition effects, params string[] triggers) =>
        effects with { Raise = [.. triggers] };

    /// <summary>Sets the role that gets the task.</summary>
    /// <param name="task">The task to change.</param>
    /// <param name="role">The role.</param>
    /// <returns>A changed copy of the task.</returns>
    public static TaskDefinition For(this TaskDefinition task, string role) => task with { For = role };

    /// <summary>Sets the department that gets the task.</summary>
    /// <param name="task">The task to change.</param>
    /// <param name="department">The name of the department.</param>
    /// <returns>A changed copy of the task.</returns>
    public static TaskDefinition Department(this TaskDefinition task, string department) => task with { Department = department };

    /// <summary>Sets the time allowed for the task.</summary>
    /// <param name="task">The task to change.</param>
    /// <param name="time">The time, such as <c>5 working days</c>.</param>
    /// <param name="calendar">The name of the calendar that counts it.</param>
    /// <returns>A changed copy of the task.</returns>
    public static TaskDefinition Within(this TaskDefinition task, string time, string? calendar = null) =>
        task with { Within = time, Calendar = calendar };
}
