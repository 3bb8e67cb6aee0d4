using System.Text.Json.Serialization;
using ComplaintFlow.Calendars;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>Specifies the status of a clock.</summary>
public enum ClockStatus
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>The target's milestone was reached, in time or late.</summary>
    Met,

    /// <summary>The target no longer applies.</summary>
    Cancelled,

    /// <summary>The clock is paused, for the causes in the complaint's <see cref="Complaint.Pauses"/>.</summary>
    Paused,

    /// <summary>Someone with the authority to do so exempted the complaint from the target, for a reason.</summary>
    Exempted,
}

/// <summary>Represents one promise of time on one complaint: when it began, when it is due, and its status.</summary>
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

    /// <summary>The end of the last day, for a time allowed in days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens if the last calendar day is not a working day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Roll Roll { get; init; }

    /// <summary>
    /// The department that made an internal promise, which ends if the complaint moves on. Null for a promise of the complaint
    /// itself.
    /// </summary>
    public string? Department { get; init; }

    /// <summary>The kind of duty that the clock watches; null for a target of the rules.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DutyKind? Duty { get; init; }

    /// <summary>The holder of the duty; null for a target of the rules.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DutyHolder? Holder { get; init; }

    /// <summary>The instant at which the clock began to run.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// The last instant at which the target is still met. Pauses, extensions and corrections move it. While the clock is paused,
    /// it keeps its earlier value.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The first promised due instant. It never moves.</summary>
    public required DateTimeOffset PromisedAt { get; init; }

    /// <summary>
    /// The due instant that the current calendar or rules would give, if they have changed and the promise is kept as it was;
    /// otherwise null.
    /// </summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The milestones, any of which meets the target.</summary>
    public IReadOnlyList<string> Until { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Whether the due instant depends on a year whose public holidays were not announced when it was computed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnUnannouncedHolidays { get; init; }

    /// <summary>The status of the clock.</summary>
    public ClockStatus Status { get; init; } = ClockStatus.Running;

    /// <summary>The instant at which the clock was paused; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>
    /// The instant at which the clock runs again by itself, because a cause has used up its limit; null if nothing limits the
    /// pause.
    /// </summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>The intervals between an end and a reopening that continued the clock. They do not count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TimeRange>? Gaps { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The extensions that were granted, in order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ClockExtension>? Extensions { get; init => field = DefensiveCopy.Wrap(value); }

    /// <summary>The exemption, if someone decided that the target does not apply.</summary>
    public ClockExemption? Exemption { get; init; }

    /// <summary>Why the target was missed and who is responsible, once that is explained.</summary>
    public BreachExplanation? Breach { get; init; }

    /// <summary>The instant at which the clock was met, cancelled or exempted.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The due instant, once it has passed before the target was met.</summary>
    public DateTimeOffset? BreachedAt { get; init; }

    /// <summary>The escalation steps in the order in which they fall due.</summary>
    public IReadOnlyList<ClockStep> Steps { get; init => field = DefensiveCopy.Wrap(value); } = [];

    /// <summary>Whether the target was met at or before its due instant.</summary>
    [JsonIgnore]
    public bool IsMetInTime => Status == ClockStatus.Met && EndedAt <= DueAt;

    /// <summary>Whether the target was met after its due instant.</summary>
    [JsonIgnore]
    public bool IsMetLate => Status == ClockStatus.Met && EndedAt > DueAt;

    /// <summary>Whether the clock runs or is paused.</summary>
    [JsonIgnore]
    public bool IsAlive => Status is ClockStatus.Running or ClockStatus.Paused;

    /// <summary>
    /// Whether the clock is internal: a promise of a department, or a duty on which the complainant does not rely. Such a clock
    /// is not a due date of the complaint.
    /// </summary>
    [JsonIgnore]
    public bool IsInternal =>
        Department is not null || Duty is not (null or DutyKind.Commitment or DutyKind.Feedback or DutyKind.Execution);

    /// <summary>Gets by how much elapsed time the due instant was missed.</summary>
    /// <param name="now">The current instant, which counts if the clock still runs. A clock that has ended keeps its value.</param>
    /// <returns>The elapsed time; zero if the due instant was not missed.</returns>
    public TimeSpan OverdueAt(DateTimeOffset now)
    {
        DateTimeOffset end = EndedAt ?? PausedAt ?? now;
        return BreachedAt is not null && end > DueAt ? end - DueAt : TimeSpan.Zero;
    }
}

/// <summary>Represents one escalation step of a clock.</summary>
public sealed record ClockStep
{
    /// <summary>The name of the step within its target.</summary>
    public required string Name { get; init; }

    /// <summary>The instant at which the step falls due.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The instant at which the step was taken; null until then. A step is taken once.</summary>
    public DateTimeOffset? TakenAt { get; init; }
}
