using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Decides what follows from the state of a complaint after everything else is decided.</summary>
internal sealed partial class ClockMoves
{
    /// <summary>
    /// Conditions that began to hold start, meet and end clocks. Before the receipt there is nothing, and no clock to begin anew.
    /// </summary>
    public void OnConditions(in ConditionScope? before, in ConditionScope after)
    {
        Complaint complaint = after.Complaint;
        foreach (Clock clock in complaint.Clocks)
        {
            if (!clock.IsAlive || sla.TargetOf(clock) is not { HasConditions: true } target)
                continue;
            if (target.Until.Begins(before, after))
                Meet(after, clock, target, Now, again: true);
            else if (target.Cancel.Begins(before, after))
                Cancel(clock, Now, "its condition to end came true");
            else if (before is not null && target.Restart.Begins(before, after))
                Renew(after, clock, target, Now, "begun anew with its condition");
        }
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (target.From.Begins(before, after) && !Runs(complaint, target) && target.When.Holds(after))
                Start(target, complaint, Now);
        }
    }

    /// <summary>Begins and ends the causes that depend on the state of the complaint.</summary>
    public void OnCauses(in ConditionScope scope, Func<string, bool> isIn)
    {
        foreach (PauseCause cause in sla.Pauses)
        {
            if (!cause.IsLevel)
                continue;
            bool holds = (cause.While.Count == 0 || cause.While.Any(isIn)) && (cause.When is null || cause.When.Holds(scope));
            Pause(scope.Complaint, cause, holds, Now);
        }
    }

    /// <summary>Pauses and resumes clocks as the causes of their targets say at an instant: now, or just before now.</summary>
    public void OnPauses(Complaint complaint, DateTimeOffset at)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (!clock.IsAlive)
                continue;
            IReadOnlyList<TimeRange> still = PausedIntervals.Of(complaint, clock, sla.TargetOf(clock));
            TimeRange? present = still.Around(at);
            if (present is { } range
                && (clock.Status != ClockStatus.Paused || clock.PausedAt != range.From || clock.ResumesAt != range.EndOf()))
                Events.Add(new ClockPaused
                {
                    Clock = clock.Id, Target = clock.Target, At = range.From, Causes = CausesOf(complaint, clock),
                    ResumesAt = range.EndOf(),
                });
            else if (present is null && clock.Status == ClockStatus.Paused)
                Resume(complaint, clock, Now);
        }
    }

    /// <summary>Resumes a clock. Its due instant and its future steps move.</summary>
    public void Resume(Complaint complaint, Clock clock, DateTimeOffset at)
    {
        ClockSchedule schedule = Reschedule(complaint, clock, at) ?? ClockSchedule.Shifted(clock, at - (clock.PausedAt ?? at));
        Events.Add(new ClockResumed
        {
            Clock = clock.Id, Target = clock.Target, At = at, DueAt = schedule.DueAt, Steps = schedule.Steps,
            RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
        });
    }

    /// <summary>Extends a clock. Its future steps move with its due instant.</summary>
    public void Extend(Complaint complaint, Clock clock, Duration by, string approver, string? reason)
    {
        if (sla.TermsOf(clock) is not { } terms || sla.TargetOf(clock) is not { } target)
        {
            Refusals.Add(
                new Refusal(DiagnosticCodes.ExtensionNotAllowed,
                    $"The time of {clock.Target} can no longer be counted: the rules have lost its calendar.", "Bring the calendar back."));
            return;
        }
        IReadOnlyList<TimeRange> pauses = PausedIntervals.Of(complaint, clock, target).EndedBy(Now);
        DueResult due = ClockSchedule.Extend(clock.DueAt, by, terms, pauses);
        if (due.IsRefused)
        {
            Refusals.Add(new Refusal(due.Refusal.Code, due.Refusal.Message, "Give less time.") { Field = "by" });
            return;
        }
        var extension = new ClockExtension(by.ToString(), clock.DueAt, due.DueAt, approver, Now) { Reason = reason };
        ClockSchedule schedule =
            ClockSchedule.Of(clock with { Extensions = [.. clock.Extensions ?? [], extension] }, terms, target, pauses, out _)
            ?? ClockSchedule.Shifted(clock, due.DueAt - clock.DueAt);
        Events.Add(new ClockExtended
        {
            Clock = clock.Id, Target = clock.Target, Extension = extension with
            {
                To = schedule.DueAt,
            }, DueAt = schedule.DueAt, Steps = schedule.Steps,
            RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
        });
    }

    /// <summary>
    /// The schedule of a clock, with the time allowed at its start and the calendar of today. It is null if it cannot be counted.
    /// </summary>
    private ClockSchedule? Reschedule(Complaint complaint, Clock clock, DateTimeOffset at)
    {
        if (sla.TargetOf(clock) is not { } target || sla.TermsOf(clock) is not { } terms)
            return null;
        return ClockSchedule.Of(clock, terms, target, PausedIntervals.Of(complaint, clock, target).EndedBy(at), out _);
    }

    private void Pause(Complaint complaint, string milestone, DateTimeOffset at)
    {
        foreach (PauseCause cause in sla.Pauses)
        {
            if (Names.Has(cause.Until, milestone))
                Pause(complaint, cause, holds: false, at);
            else if (Names.Has(cause.From, milestone))
                Pause(complaint, cause, holds: true, at);
        }
    }

    private void Pause(Complaint complaint, PauseCause cause, bool holds, DateTimeOffset at)
    {
        bool open = complaint.Pauses.Any(span => span.To is null && Names.Same(span.Cause, cause.Name));
        if (holds && !open)
            Events.Add(new PauseBegan { Cause = cause.Name, At = at });
        else if (!holds && open)
            Events.Add(new PauseEnded { Cause = cause.Name, At = at });
    }

    private string[] CausesOf(Complaint complaint, Clock clock) =>
        [.. (sla.TargetOf(clock)?.PausedBy ?? []).Select(limit => limit.Cause)
            .Where(cause => complaint.Pauses.Any(span => span.To is null && Names.Same(span.Cause, cause)))];
}
