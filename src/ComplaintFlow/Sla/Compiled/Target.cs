using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>A verified target.</summary>
internal sealed record Target
{
    public required string Name { get; init; }

    public required string? Tier { get; init; }

    public required ClockTerms Terms { get; init; }

    public required string? CalendarName { get; init; }

    /// <summary>
    /// The calendar whose time zone gives the dates that the clock itself does not count: of a pause, of coming into force.
    /// </summary>
    public required WorkingCalendar Dates { get; init; }

    public required Occasion From { get; init; }

    public required Occasion Until { get; init; }

    public required Occasion Restart { get; init; }

    public required Occasion Cancel { get; init; }

    public required Condition When { get; init; }

    public required IReadOnlyList<PauseLimit> PausedBy { get; init; }

    public required IReadOnlyList<TargetStep> Steps { get; init; }

    public required Duration? Grace { get; init; }

    public required Duration? LongestExtension { get; init; }

    /// <summary>The settings that need no compilation.</summary>
    public required TargetDefinition Rules { get; init; }

    public ChangeRule OnTierChange => Rules.OnTierChange ?? ChangeRule.Apply;

    public ChangeRule OnRulesChange => Rules.OnRulesChange ?? ChangeRule.Keep;

    public bool HasConditions => From.IsEdge || Until.IsEdge || Restart.IsEdge || Cancel.IsEdge;

    public bool IsOf(Clock clock) => Names.Same(clock.Target, Name) && Names.Same(clock.Tier, Tier);

    public TargetStep? StepOf(string name)
    {
        foreach (TargetStep step in Steps)
        {
            if (Names.Same(step.Name, name))
                return step;
        }
        return null;
    }

    /// <summary>Whether the rule was in force when the clock would start.</summary>
    public bool IsInForce(DateTimeOffset start)
    {
        if (Rules.ValidFrom is null && Rules.ValidUntil is null)
            return true;
        DateOnly date = Dates.DateOf(start);
        return !(date < Rules.ValidFrom) && !(date > Rules.ValidUntil);
    }
}

/// <summary>How the time of a clock is counted.</summary>
internal sealed record ClockTerms(Duration Within, WorkingCalendar? Calendar, DayEnd DayEnd, Roll Roll);

/// <summary>How long a cause may pause a clock. Null means without limit.</summary>
internal sealed record PauseLimit(string Cause, Duration? AtMost);

/// <summary>The occasion on which something happens to a target.</summary>
internal sealed record Occasion(IReadOnlyList<string> On, Condition? When)
{
    /// <summary>Whether it is a condition that begins to hold, and not a milestone.</summary>
    public bool IsEdge => On.Count == 0 && When is not null;

    public bool IsOn(string milestone, in ConditionScope scope) => Names.Has(On, milestone) && (When is null || When.Holds(scope));

    /// <summary>Whether it holds now and did not hold before. Before the receipt, nothing held.</summary>
    public bool Begins(in ConditionScope? before, in ConditionScope after) =>
        IsEdge && When!.Holds(after) && !(before is { } earlier && When.Holds(earlier));
}

/// <summary>A verified escalation step.</summary>
internal sealed record TargetStep(string Name, StepTime Time, StepDefinition Rules);
