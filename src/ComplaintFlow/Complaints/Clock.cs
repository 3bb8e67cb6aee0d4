using System.Text.Json.Serialization;

namespace ComplaintFlow.Complaints;

/// <summary>What has become of a clock.</summary>
public enum ClockStatus
{
    /// <summary>Time runs.</summary>
    Running,

    /// <summary>The target's milestone was reached, in time or late.</summary>
    Met,

    /// <summary>The target no longer applies.</summary>
    Cancelled,
}

/// <summary>One promise of time on one complaint: when it began, when it is due, what has become of it.</summary>
public sealed record Clock
{
    /// <summary>The number of the clock within its complaint, counted from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The tier that the target belongs to; null for a target that always applies.</summary>
    public string? Tier { get; init; }

    /// <summary>The time allowed, as the rules wrote it: <c>24h</c>, <c>7 working days</c>.</summary>
    public required string Within { get; init; }

    /// <summary>The name of the calendar that counts working time; null for elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The instant at which time began to run.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last instant at which the target is still met.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The milestones of which any meets the target.</summary>
    public IReadOnlyList<string> Until { get; init; } = [];

    /// <summary>Whether the due instant rests on a year whose public holidays were not announced when it was computed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnUnannouncedHolidays { get; init; }

    /// <summary>What has become of the clock.</summary>
    public ClockStatus Status { get; init; } = ClockStatus.Running;

    /// <summary>The instant at which the clock was met or cancelled.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The due instant, once it has passed without the target being met.</summary>
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>The escalation steps in the order in which they fall due.</summary>
    public IReadOnlyList<ClockStep> Steps { get; init; } = [];

    /// <summary>Whether the target was met at or before its due instant.</summary>
    [JsonIgnore]
    public bool IsMetInTime => Status == ClockStatus.Met && EndedAt <= DueAt;

    /// <summary>Whether the target was met after its due instant.</summary>
    [JsonIgnore]
    public bool IsMetLate => Status == ClockStatus.Met && EndedAt > DueAt;
}

/// <summary>One escalation step of a clock.</summary>
public sealed record ClockStep
{
    /// <summary>The name of the step within its target.</summary>
    public required string Name { get; init; }

    /// <summary>The instant at which the step falls due.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The instant at which it was taken; null while it was not. A step is taken once.</summary>
    public DateTimeOffset? TakenAt { get; init; }
}
