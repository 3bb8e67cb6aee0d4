using System.Runtime.InteropServices;
using ComplaintFlow.Complaints;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>The next event that the passing of time causes.</summary>
/// <param name="At">The instant.</param>
/// <param name="Kind">The kind of event.</param>
/// <param name="Index">The index of the clock or the timeout in its complaint.</param>
/// <param name="Step">The index of the step in its clock.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Alarm(DateTimeOffset At, AlarmKind Kind, int Index, int Step = 0)
{
    /// <summary>
    /// Finds the earliest event. At equal instants, resuming a clock comes first, steps come before breaches, and timeouts come last. The
    /// result is null if time alone causes nothing.
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

    /// <summary>A clock that is met at the due instant is met in time. The breach begins one microsecond later.</summary>
    public static DateTimeOffset BreachOf(Clock clock) => clock.DueAt.AddTicks(TimeSpan.TicksPerMicrosecond);

    /// <summary>Nothing falls due while the clock is paused, but what fell due before the pause still does.</summary>
    private static bool IsStill(Clock clock, DateTimeOffset at) => clock.PausedAt is { } paused && at >= paused;

    private static void Consider(Alarm candidate, ref Alarm? next)
    {
        if (next is not { } best || candidate.At < best.At || (candidate.At == best.At && candidate.Kind < best.Kind))
            next = candidate;
    }
}

/// <summary>The events that the passing of time causes, in the order in which they happen at equal instants.</summary>
internal enum AlarmKind
{
    Resume,
    Step,
    Breach,
    Timeout,
}
