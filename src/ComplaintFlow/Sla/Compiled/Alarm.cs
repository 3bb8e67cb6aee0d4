using System.Runtime.InteropServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>What the passing of time brings next.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Index">The place of the clock, or of the timeout, in its complaint.</param>
/// <param name="Step">The place of the step in its clock.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alarm(DateTimeOffset At, AlarmKind Kind, int Index, int Step = 0)
{
    /// <summary>
    /// The earliest thing; at equal instants a clock resumes first, steps come before breaches, and timeouts last. Null where nothing ever
    /// happens by itself.
    /// </summary>
    public static Alarm? Next(Complaint complaint)
    {
        Alarm? next = null;
        for (int i = 0; i < complaint.Clocks.Count; i++)
        {
            Clock clock = complaint.Clocks[i];
            if (!clock.IsAlive)
                continue;
            if (clock.ResumesAt is { } resumes)
                Consider(new Alarm(resumes, AlarmKind.Resume, i), ref next);
            for (int step = 0; step < clock.Steps.Count; step++)
            {
                if (clock.Steps[step].TakenAt is null && !IsStill(clock, clock.Steps[step].At))
                    Consider(new Alarm(clock.Steps[step].At, AlarmKind.Step, i, step), ref next);
            }
            DateTimeOffset breach = BreachOf(clock);
            if (clock.BreachedAt is null && !IsStill(clock, breach))
                Consider(new Alarm(breach, AlarmKind.Breach, i), ref next);
        }
        for (int i = 0; i < complaint.Timeouts.Count; i++)
            Consider(new Alarm(complaint.Timeouts[i].At, AlarmKind.Timeout, i), ref next);
        return next;
    }

    /// <summary>Met at the due instant is met in time: the breach is from the next microsecond on.</summary>
    public static DateTimeOffset BreachOf(Clock clock) => clock.DueAt.AddTicks(TimeSpan.TicksPerMicrosecond);

    /// <summary>Nothing falls due while the clock is paused, but what fell due before still does.</summary>
    private static bool IsStill(Clock clock, DateTimeOffset at) => clock.PausedAt is { } paused && at >= paused;

    private static void Consider(Alarm candidate, ref Alarm? next)
    {
        if (next is not { } best || candidate.At < best.At || (candidate.At == best.At && candidate.Kind < best.Kind))
            next = candidate;
    }
}

/// <summary>What the passing of time brings, in the order in which it happens at equal instants.</summary>
internal enum AlarmKind
{
    Resume,
    Step,
    Breach,
    Timeout,
}
