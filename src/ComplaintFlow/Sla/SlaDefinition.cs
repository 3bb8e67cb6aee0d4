using System.Collections.ObjectModel;
using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla;

/// <summary>The promises of time as the configuration writes them.</summary>
public sealed record SlaDefinition
{
    /// <summary>The tiers by name.</summary>
    public IReadOnlyDictionary<string, TierDefinition> Tiers { get; init; } = ReadOnlyDictionary<string, TierDefinition>.Empty;

    /// <summary>The targets that apply to every complaint, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Always { get; init; } = ReadOnlyDictionary<string, TargetDefinition>.Empty;
}

/// <summary>A tier: complaints of the same weight.</summary>
public sealed record TierDefinition
{
    /// <summary>Where several rules give a tier, the highest rank wins; queues show it first.</summary>
    public int Rank { get; init; }

    /// <summary>The targets that apply to its complaints, by name.</summary>
    public IReadOnlyDictionary<string, TargetDefinition> Targets { get; init; } = ReadOnlyDictionary<string, TargetDefinition>.Empty;
}

/// <summary>A target: from a milestone, within a time, until a milestone.</summary>
public sealed record TargetDefinition
{
    /// <summary>The time allowed: <c>24h</c>, <c>8 working hours</c>, <c>7 working days</c>, <c>immediate</c>.</summary>
    public string? Within { get; init; }

    /// <summary>The milestones of which any starts the clock; by default the receipt.</summary>
    public IReadOnlyList<string> From { get; init; } = [Complaints.Milestones.Received];

    /// <summary>The milestones of which any meets the target.</summary>
    public IReadOnlyList<string> Until { get; init; } = [];

    /// <summary>The calendar that counts working time; required where <see cref="Within"/> is working time or a number of days.</summary>
    public string? Calendar { get; init; }

    /// <summary>When the last day of a number of days ends.</summary>
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens where the last calendar day is not a working day.</summary>
    public Roll Roll { get; init; }

    /// <summary>The condition under which the target applies, asked when it would start.</summary>
    public ConditionDefinition? When { get; init; }

    /// <summary>The escalation steps by name.</summary>
    public IReadOnlyDictionary<string, StepDefinition> Steps { get; init; } = ReadOnlyDictionary<string, StepDefinition>.Empty;
}

/// <summary>An escalation step: what happens when part of the time has gone.</summary>
public sealed record StepDefinition
{
    /// <summary>When: a share of the time allowed, such as <c>75%</c>.</summary>
    public string? At { get; init; }

    /// <summary>The roles that get a notice.</summary>
    public IReadOnlyList<string> Notify { get; init; } = [];

    /// <summary>Whether the complaint goes one level up.</summary>
    public bool Escalate { get; init; }

    /// <summary>A trigger that is fired; passed over where it is not possible then.</summary>
    public string? Do { get; init; }
}
