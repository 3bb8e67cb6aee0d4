using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Building;

/// <summary>Tiers, targets and steps. See <see cref="RuleBookBuilder"/>.</summary>
public static class SlaBuilder
{
    /// <summary>The rank: where several rules give a tier, the highest wins.</summary>
    public static TierDefinition Rank(this TierDefinition tier, int rank) => tier with { Rank = rank };

    /// <summary>Adds or changes a target.</summary>
    public static TierDefinition Target(this TierDefinition tier, string name, Func<TargetDefinition, TargetDefinition> shape) =>
        tier with { Targets = tier.Targets.Change(name, new TargetDefinition(), shape) };

    /// <summary>The time allowed, such as <c>24h</c> or <c>7 working days</c>, and the calendar that counts it.</summary>
    public static TargetDefinition Within(this TargetDefinition target, string time, string? calendar = null) =>
        target with { Within = time, Calendar = calendar };

    /// <summary>The milestones of which any starts the clock; without them, the receipt does.</summary>
    public static TargetDefinition From(this TargetDefinition target, params string[] milestones) =>
        target with { From = OccasionDefinition.Of(milestones) };

    /// <summary>The milestones of which any meets the target.</summary>
    public static TargetDefinition Until(this TargetDefinition target, params string[] milestones) =>
        target with { Until = OccasionDefinition.Of(milestones) };

    /// <summary>The milestones of which any begins a running clock anew.</summary>
    /// <param name="target">The target.</param>
    /// <param name="milestones">Their names.</param>
    public static TargetDefinition Restart(this TargetDefinition target, params string[] milestones) =>
        target with { Restart = OccasionDefinition.Of(milestones) };

    /// <summary>The milestones of which any ends a running clock without meeting the target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="milestones">Their names.</param>
    public static TargetDefinition Cancel(this TargetDefinition target, params string[] milestones) =>
        target with { Cancel = OccasionDefinition.Of(milestones) };

    /// <summary>A cause for which the clock stands still.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="atMost">The time that it may take in all; null is without limit.</param>
    public static TargetDefinition PausedBy(this TargetDefinition target, string cause, string? atMost = null) =>
        target with { PausedBy = target.PausedBy.Put(cause, new PauseLimitDefinition { AtMost = atMost }) };

    /// <summary>The condition under which the target applies.</summary>
    public static TargetDefinition When(this TargetDefinition target, Func<ConditionDefinition, ConditionDefinition> shape) =>
        target with { When = ConditionBuilder.Of(shape) };

    /// <summary>Adds or changes an escalation step at a share of the time, such as <c>75%</c>.</summary>
    public static TargetDefinition Step(this TargetDefinition target, string name, string at, Func<StepDefinition, StepDefinition> shape) =>
        target with { Steps = target.Steps.Change(name, new StepDefinition(), step => shape(step) with { At = at }) };

    /// <summary>Adds or changes a step by which a duty is watched; steps take the place of the usual ones.</summary>
    /// <param name="duty">How the duty is watched.</param>
    /// <param name="name">The name of the step.</param>
    /// <param name="at">When: a share of the time, such as <c>75%</c>.</param>
    /// <param name="shape">What happens then.</param>
    public static DutyDefinition Step(this DutyDefinition duty, string name, string at, Func<StepDefinition, StepDefinition> shape) =>
        duty with { Steps = duty.Steps.Change(name, new StepDefinition(), step => shape(step) with { At = at }) };

    /// <summary>
    /// Who is told when a duty is given: roles, <see cref="DutyDefinition.Holder"/>, <see cref="DutyDefinition.Supervisor"/>.
    /// </summary>
    /// <param name="duty">How the duty is watched.</param>
    /// <param name="told">Who is told.</param>
    public static DutyDefinition Notify(this DutyDefinition duty, params string[] told) => duty with { Notify = [.. told] };

    /// <summary>The time of a duty for which nobody gave one, and the calendar that counts it.</summary>
    /// <param name="duty">How the duty is watched.</param>
    /// <param name="time">Such as <c>30 calendar days</c>.</param>
    /// <param name="calendar">The name of the calendar.</param>
    public static DutyDefinition Within(this DutyDefinition duty, string time, string? calendar = null) =>
        duty with { Within = time, Calendar = calendar };

    /// <summary>Roles that get a notice.</summary>
    public static StepDefinition Notify(this StepDefinition step, params string[] roles) => step with { Notify = [.. roles] };

    /// <summary>The complaint goes one level up.</summary>
    public static StepDefinition Escalate(this StepDefinition step) => step with { Escalate = true };

    /// <summary>A trigger that is fired.</summary>
    public static StepDefinition Do(this StepDefinition step, string trigger) => step with { Do = trigger };

    /// <summary>The department that gets the complaint.</summary>
    /// <param name="step">The step.</param>
    /// <param name="department">Its name.</param>
    public static StepDefinition Reassign(this StepDefinition step, string department) => step with { Reassign = department };
}
