using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Computes when a clock is due and when its steps fall due.</summary>
internal static class ClockStarter
{
    /// <summary>The clock of a target, or the reason why there is none: a due instant that cannot be.</summary>
    public static Clock? Start(Target target, int id, DateTimeOffset from, out Refusal? refusal)
    {
        DueResult due = Deadline.Compute(from, target.Within, target.Calendar, target.DayEnd, target.Roll);
        if (!due.IsRefused && FarthestStep(target) is { } farthest && Deadline.Compute(from, farthest, target.Calendar) is { IsRefused: true } tooFar)
            due = tooFar;
        refusal = due.Refusal is { } problem
            ? new Refusal(problem.Code, $"The target {target.Name} has no due instant: {problem.Message}", "Correct the target's time or its calendar.")
            : null;
        if (refusal is not null)
            return null;

        return new Clock
        {
            Id = id,
            Target = target.Name,
            Tier = target.Tier,
            Within = target.Within.ToString(),
            Calendar = target.CalendarName,
            StartedAt = from,
            DueAt = due.DueAt,
            Until = target.Until,
            RestsOnUnannouncedHolidays = due.NeedsUnannouncedYear,
            Steps = [.. target.Steps.Select(step => new ClockStep { Name = step.Name, At = At(target, step, from, due.DueAt) }).OrderBy(step => step.At)],
        };
    }

    /// <summary>The working time until the last step, where that is later than the due instant.</summary>
    private static Duration? FarthestStep(Target target)
    {
        decimal share = 1;
        foreach (TargetStep step in target.Steps)
            share = Math.Max(share, step.Share);
        return share > 1 && target.Within.Unit == DurationUnit.WorkingTime ? target.Within with { Amount = (long)Math.Ceiling(target.Within.Amount * share) } : null;
    }

    /// <summary>The earliest instant at which a clock of the complaint needs attention; null where none ever does.</summary>
    public static DateTimeOffset? WakeAt(Complaint complaint)
    {
        DateTimeOffset? next = null;
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status != ClockStatus.Running)
                continue;
            foreach (ClockStep step in clock.Steps)
            {
                if (step.TakenAt is null && (next is null || step.At < next))
                    next = step.At;
            }
            if (clock.BreachedAt is null && (next is null || BreachOf(clock) < next))
                next = BreachOf(clock);
        }
        return next;
    }

    /// <summary>Met at the due instant is met in time: the breach is from the next microsecond on.</summary>
    public static DateTimeOffset BreachOf(Clock clock) => clock.DueAt.AddTicks(TimeSpan.TicksPerMicrosecond);

    /// <summary>Shares of working time are counted in working time; shares of days in the time between start and due.</summary>
    private static DateTimeOffset At(Target target, TargetStep step, DateTimeOffset from, DateTimeOffset due)
    {
        if (target.Within.Unit == DurationUnit.WorkingTime && target.Calendar is { } calendar)
            return calendar.Add(from, TimeSpan.FromTicks((long)(target.Within.Amount * step.Share * TimeSpan.TicksPerSecond)));

        long ticks = (long)((due - from).Ticks * step.Share);
        return from.AddTicks(ticks - (ticks % TimeSpan.TicksPerMicrosecond));
    }
}
