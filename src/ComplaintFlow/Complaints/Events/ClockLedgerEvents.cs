using System.Text.Json.Serialization;
using ComplaintFlow.Calendars;

namespace ComplaintFlow.Complaints.Events;

/// <summary>Time of a clock stands still.</summary>
public sealed record ClockPaused : ClockChanged
{
    /// <summary>The instant at which time stopped.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The causes.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>The instant at which time runs again by itself.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>What would have been late after the clock has stopped, by rules that changed since, is not.</summary>
    private protected override Clock Change(Clock clock) => clock with
    {
        Status = ClockStatus.Paused, PausedAt = At, ResumesAt = ResumesAt, BreachedAt = clock.BreachedAt > At ? null : clock.BreachedAt,
    };
}

/// <summary>A clock got a new due instant and new instants for the steps that were not taken.</summary>
public abstract record ClockRescheduled : ClockChanged
{
    private protected ClockRescheduled()
    {
    }

    /// <summary>The due instant from now on.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The steps, those that were taken among them.</summary>
    public required IReadOnlyList<ClockStep> Steps { get; init; }

    /// <summary>Whether the due instant rests on a year whose public holidays are not announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool RestsOnUnannouncedHolidays { get; init; }

    private protected sealed override Clock Change(Clock clock)
    {
        Clock changed = Reschedule(clock with { DueAt = DueAt, Steps = Steps, RestsOnUnannouncedHolidays = RestsOnUnannouncedHolidays });
        // A due instant that lies ahead again has not been missed.
        return changed.BreachedAt is { } breached && DueAt > breached ? changed with { BreachedAt = null } : changed;
    }

    private protected abstract Clock Reschedule(Clock clock);
}

/// <summary>Time of a clock runs again.</summary>
public sealed record ClockResumed : ClockRescheduled
{
    /// <summary>The instant at which time began to run again.</summary>
    public required DateTimeOffset At { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Status = ClockStatus.Running, PausedAt = null, ResumesAt = null };
}

/// <summary>A complaint was reopened, and a clock that had ended runs on where it stopped.</summary>
public sealed record ClockReopened : ClockRescheduled
{
    /// <summary>The stretch since the clock had ended; it does not count.</summary>
    public required TimeRange Gap { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Status = ClockStatus.Running, EndedAt = null, Gaps = [.. clock.Gaps ?? [], Gap] };
}

/// <summary>A merge was taken back, and a clock that the merge had ended runs on as if it had not: the time between counts.</summary>
public sealed record ClockRestored : ClockRescheduled
{
    private protected override Clock Reschedule(Clock clock) => clock with { Status = ClockStatus.Running, EndedAt = null };
}

/// <summary>Somebody granted more time.</summary>
public sealed record ClockExtended : ClockRescheduled
{
    /// <summary>How much, by whom, and both dates.</summary>
    public required ClockExtension Extension { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Extensions = [.. clock.Extensions ?? [], Extension] };
}

/// <summary>The rules or a calendar changed: the clock took the new due instant over, or it keeps its promise and notes the corrected one.</summary>
public sealed record ClockCorrected : ClockRescheduled
{
    /// <summary>The time allowed from now on, as the rules write it.</summary>
    public required string Within { get; init; }

    /// <summary>The calendar that counts working time from now on.</summary>
    public string? Calendar { get; init; }

    /// <summary>When the last day of a number of days ends.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DayEnd DayEnd { get; init; }

    /// <summary>What happens where the last calendar day is not a working day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Roll Roll { get; init; }

    /// <summary>The due instant under today's rules, where the promise is kept as it was.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    private protected override Clock Reschedule(Clock clock) => clock with { Within = Within, Calendar = Calendar, DayEnd = DayEnd, Roll = Roll, CorrectedAt = CorrectedAt };
}

/// <summary>The complaint was freed from a target.</summary>
public sealed record ClockExempted : ClockChanged
{
    /// <summary>Why, by whom and when.</summary>
    public required ClockExemption Exemption { get; init; }

    private protected override Clock Change(Clock clock) => clock with
    {
        Exemption = Exemption, Status = ClockStatus.Exempted, EndedAt = clock.EndedAt ?? Exemption.At, PausedAt = null, ResumesAt = null,
    };
}

/// <summary>Somebody said why a target was missed.</summary>
public sealed record BreachExplained : ClockChanged
{
    /// <summary>Why, and who answers for it.</summary>
    public required BreachExplanation Explanation { get; init; }

    private protected override Clock Change(Clock clock) => clock with { Breach = Explanation };
}
