using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>
/// The due instant of a clock and of its steps. It follows from the start, the time allowed, the extensions and the pauses.
/// </summary>
internal readonly record struct ClockSchedule(DateTimeOffset DueAt, IReadOnlyList<ClockStep> Steps, bool RestsOnUnannouncedHolidays)
{
    /// <param name="clock">The clock. Steps that were taken stay as they are.</param>
    /// <param name="terms">How its time is counted.</param>
    /// <param name="target">Its target, which says when the steps are due.</param>
    /// <param name="pauses">The pauses, all of which have ended.</param>
    /// <param name="refusal">The reason why there is no due instant.</param>
    public static ClockSchedule? Of(Clock clock, ClockTerms terms, Target target, IReadOnlyList<TimeRange> pauses, out Refusal? refusal)
    {
        // A duty is due at a given instant, not after some time.
        DueResult due = clock.Duty is null
            ? Deadline.OfClock(clock.StartedAt, terms.Within, terms.Calendar, terms.DayEnd, terms.Roll, pauses)
            : DueResult.At(Instant.Of(clock.PromisedAt));
        foreach (ClockExtension extension in clock.Extensions ?? [])
        {
            if (!due.IsRefused)
                due = Extend(due.DueAt, Duration.Parse(extension.By), terms, pauses);
        }
        refusal = due.Refusal;
        if (due.IsRefused)
            return null;

        var steps = new List<ClockStep>();
        foreach (TargetStep step in target.Steps)
        {
            if (Taken(clock, step.Name) is { } taken)
            {
                steps.Add(taken);
                continue;
            }
            if (At(step.Time, clock, terms, due.DueAt, pauses) is not { } at)
            {
                refusal = new Refusal(
                    DiagnosticCodes.DueInstantTooFarAway, $"The step {step.Name} is more than 30 years away.", "Give it less time.");
                return null;
            }
            steps.Add(new ClockStep { Name = step.Name, At = at });
        }
        steps.Sort(static (left, right) => left.At.CompareTo(right.At));
        return new ClockSchedule(due.DueAt, steps, due.NeedsUnannouncedYear);
    }

    /// <summary>Adds time to a due instant. Days are counted from the day after the last one.</summary>
    public static DueResult Extend(DateTimeOffset due, Duration by, ClockTerms terms, IReadOnlyList<TimeRange> pauses) =>
        Deadline.OfClock(ExtendedFrom(due, by), by, terms.Calendar, terms.DayEnd, terms.Roll, pauses);

    public static IEnumerable<CountedInterval> ExplainExtension(
        DateTimeOffset due, Duration by, ClockTerms terms, IReadOnlyList<TimeRange> pauses) =>
        Deadline.ExplainClock(ExtendedFrom(due, by), by, terms.Calendar, terms.DayEnd, terms.Roll, pauses);

    private static DateTimeOffset ExtendedFrom(DateTimeOffset due, Duration by) =>
        by.Unit is DurationUnit.Elapsed or DurationUnit.WorkingTime ? due : due.AddTicks(-TimeSpan.TicksPerMicrosecond);

    /// <summary>The schedule of a clock whose time can no longer be counted: everything moves by the elapsed time.</summary>
    public static ClockSchedule Shifted(Clock clock, TimeSpan by) =>
        new(clock.DueAt
            + by, [.. clock.Steps.Select(step => step.TakenAt is null ? step with { At = step.At + by } : step)],
            clock.RestsOnUnannouncedHolidays);

    private static ClockStep? Taken(Clock clock, string step)
    {
        foreach (ClockStep one in clock.Steps)
        {
            if (one.TakenAt is not null && Names.Same(one.Name, step))
                return one;
        }
        return null;
    }

    private static DateTimeOffset? At(StepTime time, Clock clock, ClockTerms terms, DateTimeOffset due, IReadOnlyList<TimeRange> pauses)
    {
        if (time.From == StepAnchor.Share)
            return Share(time.Share, clock, terms, due, pauses);
        DateTimeOffset from = time.From == StepAnchor.Start ? clock.StartedAt : due;
        DateTimeOffset? at = Deadline.After(
            from, TimeSpan.FromSeconds(time.Offset.Amount), time.Offset.Unit == DurationUnit.WorkingTime ? terms.Calendar : null, pauses);
        return at < clock.StartedAt ? clock.StartedAt : at;
    }

    /// <summary>
    /// The instant at a share of the time. A share of working time is counted in working time, even after an extension. Any other share is
    /// counted in the time that runs between start and due instant.
    /// </summary>
    private static DateTimeOffset? Share(decimal share, Clock clock, ClockTerms terms, DateTimeOffset due, IReadOnlyList<TimeRange> pauses)
    {
        if (share == 1)
            return due;
        // A person may promise an instant that is later than rules may reach.
        if (clock.Duty is not null && share < 1)
            return Instant.TruncateToMicroseconds(clock.StartedAt.AddTicks((long)((due - clock.StartedAt).Ticks * share)));
        WorkingCalendar? hours = terms.Within.Unit == DurationUnit.WorkingTime ? terms.Calendar : null;
        long running = Between(clock.StartedAt, due);
        foreach (TimeRange pause in pauses)
            running -= Between(pause.From > clock.StartedAt ? pause.From : clock.StartedAt, pause.To < due ? pause.To : due);
        decimal ticks = running * share;
        return ticks > TimeSpan.MaxValue.Ticks ? null : Deadline.After(clock.StartedAt, TimeSpan.FromTicks((long)ticks), hours, pauses);

        long Between(DateTimeOffset from, DateTimeOffset to) => to <= from ? 0 : (hours?.Elapsed(from, to) ?? to - from).Ticks;
    }
}
