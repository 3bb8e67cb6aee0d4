using System.Text.Json.Serialization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;

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

    /// <summary>Time stands still, for the causes that the complaint's <see cref="Complaint.Pauses"/> name.</summary>
    Paused,

    /// <summary>Someone with the authority to do so freed the complaint from the target, for a reason.</summary>
    Exempted,
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

    /// <summary>The name of the calendar that counts; null for elapsed time, and for days of UTC.</summary>
    public string? Calendar { get; init; }

    /// <summary>When the last day of a number of days ends.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens if the last calendar day is not a working day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Roll Roll { get; init; }

    /// <summary>
    /// The department whose own promise it is: an internal one, which ends if the complaint moves on. Null for a promise of the
    /// complaint itself.
    /// </summary>
    public string? Department { get; init; }

    /// <summary>The kind of duty that it watches; null for a target of the rules.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DutyKind? Duty { get; init; }

    /// <summary>Who has the duty; null for a target of the rules.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DutyHolder? Holder { get; init; }

    /// <summary>The instant at which time began to run.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// The last instant at which the target is still met. Pauses, extensions and corrections move it; while the clock is paused it is what
    /// it was before.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The due instant as it was first promised; it never moves.</summary>
    public required DateTimeOffset PromisedAt { get; init; }

    /// <summary>
    /// The due instant that the calendar or the rules of today would give, if they have changed and the promise is kept as it was;
    /// otherwise null.
    /// </summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The milestones of which any meets the target.</summary>
    public IReadOnlyList<string> Until { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Whether the due instant rests on a year whose public holidays were not announced when it was computed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnUnannouncedHolidays { get; init; }

    /// <summary>What has become of the clock.</summary>
    public ClockStatus Status { get; init; } = ClockStatus.Running;

    /// <summary>The instant at which time stopped running; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>
    /// The instant at which time runs again by itself, because a cause has used up what it may take; null if nothing limits the pause.
    /// </summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>The stretches between an end and a reopening that took the clock up again: they do not count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimeRange>? Gaps { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The extensions that were granted, in order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClockExtension>? Extensions { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>Why the target does not bind, if someone decided so.</summary>
    public ClockExemption? Exemption { get; init; }

    /// <summary>Why the target was missed and who answers for it, once that was said.</summary>
    public BreachExplanation? Breach { get; init; }

    /// <summary>The instant at which the clock was met, cancelled or exempted.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The due instant, once it has passed without the target being met.</summary>
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>The escalation steps in the order in which they fall due.</summary>
    public IReadOnlyList<ClockStep> Steps { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Whether the target was met at or before its due instant.</summary>
    [JsonIgnore]
    public bool IsMetInTime => Status == ClockStatus.Met && EndedAt <= DueAt;

    /// <summary>Whether the target was met after its due instant.</summary>
    [JsonIgnore]
    public bool IsMetLate => Status == ClockStatus.Met && EndedAt > DueAt;

    /// <summary>Whether the clock has not ended: it runs or is paused.</summary>
    [JsonIgnore]
    public bool IsAlive => Status is ClockStatus.Running or ClockStatus.Paused;

    /// <summary>
    /// Whether it is a matter of the house alone: a promise of a department, or a duty that the complainant does not rely on.
    /// Such a clock is no due date of the complaint itself.
    /// </summary>
    [JsonIgnore]
    public bool IsInternal =>
        Department is not null || Duty is not (null or DutyKind.Commitment or DutyKind.Feedback or DutyKind.Execution);

    /// <summary>By how much elapsed time the due instant was missed.</summary>
    /// <param name="now">The instant that counts if the clock still runs; one that has ended stays what it was.</param>
    /// <returns>Zero if it was not missed.</returns>
    public TimeSpan OverdueAt(DateTimeOffset now)
    {
        DateTimeOffset end = EndedAt ?? PausedAt ?? now;
        return BreachedAt is not null && end > DueAt ? end - DueAt : TimeSpan.Zero;
    }
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
