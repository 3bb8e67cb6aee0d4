using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Building;

/// <summary>Builds tiers, targets, duties and escalation steps in code. See <see cref="RuleBookBuilder"/>.</summary>
public static class SlaBuilder
{
    /// <summary>Sets the rank of the tier.</summary>
    /// <param name="tier">The tier to change.</param>
    /// <param name="rank">The rank. If several rules give a tier, the one with the highest rank wins.</param>
    /// <returns>A changed copy of the tier.</returns>
    public static TierDefinition Rank(this TierDefinition tier, int rank) => tier with { Rank = rank };

    /// <summary>Adds or changes a target.</summary>
    /// <param name="tier">The tier to change.</param>
    /// <param name="name">The name of the target.</param>
    /// <param name="configure">A function that returns the changed target.</param>
    /// <returns>A changed copy of the tier.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="name"/> or <paramref name="configure"/> is <see langword="null"/>.
    /// </exception>
    public static TierDefinition Target(this TierDefinition tier, string name, Func<TargetDefinition, TargetDefinition> configure) =>
        tier with { Targets = tier.Targets.Change(name, new TargetDefinition(), configure) };

    /// <summary>Sets the time allowed.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="time">The time, such as <c>24h</c> or <c>7 working days</c>.</param>
    /// <param name="calendar">The name of the calendar that counts it.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition Within(this TargetDefinition target, string time, string? calendar = null) =>
        target with { Within = time, Calendar = calendar };

    /// <summary>Sets the milestones that start the clock. Any one of them does.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="milestones">The names of the milestones. With none, the receipt starts the clock.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition From(this TargetDefinition target, params string[] milestones) =>
        target with { From = OccasionDefinition.Of(milestones) };

    /// <summary>Sets the milestones that meet the target. Any one of them does.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="milestones">The names of the milestones.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition Until(this TargetDefinition target, params string[] milestones) =>
        target with { Until = OccasionDefinition.Of(milestones) };

    /// <summary>Sets the milestones that restart a running clock. Any one of them does.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="milestones">The names of the milestones.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition Restart(this TargetDefinition target, params string[] milestones) =>
        target with { Restart = OccasionDefinition.Of(milestones) };

    /// <summary>Sets the milestones that end a running clock without meeting the target. Any one of them does.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="milestones">The names of the milestones.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition Cancel(this TargetDefinition target, params string[] milestones) =>
        target with { Cancel = OccasionDefinition.Of(milestones) };

    /// <summary>Adds or replaces a cause that pauses the clock.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="atMost">The longest time that the pauses may take in total, or <see langword="null"/> for no limit.</param>
    /// <returns>A changed copy of the target.</returns>
    /// <exception cref="ArgumentException"><paramref name="cause"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="cause"/> is <see langword="null"/>.</exception>
    public static TargetDefinition PausedBy(this TargetDefinition target, string cause, string? atMost = null) =>
        target with { PausedBy = target.PausedBy.Put(cause, new PauseLimitDefinition { AtMost = atMost }) };

    /// <summary>Sets the condition under which the target applies.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="configure">A function that returns the condition.</param>
    /// <returns>A changed copy of the target.</returns>
    public static TargetDefinition When(this TargetDefinition target, Func<ConditionDefinition, ConditionDefinition> configure) =>
        target with { When = ConditionBuilder.Of(configure) };

    /// <summary>Adds or changes an escalation step.</summary>
    /// <param name="target">The target to change.</param>
    /// <param name="name">The name of the step.</param>
    /// <param name="at">When the step is due: a share of the time, such as <c>75%</c>.</param>
    /// <param name="configure">A function that returns the changed step.</param>
    /// <returns>A changed copy of the target.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static TargetDefinition Step(
        this TargetDefinition target, string name, string at, Func<StepDefinition, StepDefinition> configure) =>
        target with { Steps = target.Steps.Change(name, new StepDefinition(), step => configure(step) with { At = at }) };

    /// <summary>Adds or changes an escalation step of a duty. The steps replace the default ones.</summary>
    /// <param name="duty">The duty settings to change.</param>
    /// <param name="name">The name of the step.</param>
    /// <param name="at">When the step is due: a share of the time, such as <c>75%</c>.</param>
    /// <param name="configure">A function that returns the changed step.</param>
    /// <returns>A changed copy of the duty settings.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static DutyDefinition Step(this DutyDefinition duty, string name, string at, Func<StepDefinition, StepDefinition> configure) =>
        duty with { Steps = duty.Steps.Change(name, new StepDefinition(), step => configure(step) with { At = at }) };

    /// <summary>Sets who is told when a duty is assigned.</summary>
    /// <param name="duty">The duty settings to change.</param>
    /// <param name="told">Roles, <see cref="DutyDefinition.Holder"/> or <see cref="DutyDefinition.Supervisor"/>.</param>
    /// <returns>A changed copy of the duty settings.</returns>
    public static DutyDefinition Notify(this DutyDefinition duty, params string[] told) => duty with { Notify = [.. told] };

    /// <summary>Sets the time allowed for a duty that was assigned without one.</summary>
    /// <param name="duty">The duty settings to change.</param>
    /// <param name="time">The time, such as <c>30 calendar days</c>.</param>
    /// <param name="calendar">The name of the calendar that counts it.</param>
    /// <returns>A changed copy of the duty settings.</returns>
    public static DutyDefinition Within(this DutyDefinition duty, string time, string? calendar = null) =>
        duty with { Within = time, Calendar = calendar };

    /// <summary>Sets the roles that get a notice.</summary>
    /// <param name="step">The step to change.</param>
    /// <param name="roles">The roles.</param>
    /// <returns>A changed copy of the step.</returns>
    public static StepDefinition Notify(this StepDefinition step, params string[] roles) => step with { Notify = [.. roles] };

    /// <summary>Escalates the complaint by one level.</summary>
    /// <param name="step">The step to change.</param>
    /// <returns>A changed copy of the step.</returns>
    public static StepDefinition Escalate(this StepDefinition step) => step with { Escalate = true };

    /// <summary>Sets the trigger that is fired.</summary>
    /// <param name="step">The step to change.</param>
    /// <param name="trigger">The name of the trigger.</param>
    /// <returns>A changed copy of the step.</returns>
    public static StepDefinition Do(this StepDefinition step, string trigger) => step with { Do = trigger };

    /// <summary>Sets the department to which the complaint is reassigned.</summary>
    /// <param name="step">The step to change.</param>
    /// <param name="department">The name of the department.</param>
    /// <returns>A changed copy of the step.</returns>
    public static StepDefinition Reassign(this StepDefinition step, string department) => step with { Reassign = department };
}
