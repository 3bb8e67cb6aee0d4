using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>What becomes of clocks where the rules change, or where a closed complaint is reopened.</summary>
internal sealed partial class ClockMoves
{
    /// <summary>The complaint meets rules that it was not decided under before, as it stands now or stood just before now.</summary>
    public void OnRules(in ConditionScope scope, DateTimeOffset at)
    {
        Complaint complaint = scope.Complaint;
        foreach (Clock clock in complaint.Clocks)
        {
            // What a person promised for an instant stays promised, whatever the rules are.
            if (!clock.IsAlive || clock.Duty is not null)
                continue;
            if (sla.TargetOf(clock) is not { } target)
                Cancel(clock, now, "the rules have the target no longer");
            else if (target.OnRulesChange != ChangeRule.New && Today(complaint, clock, target, at) is { } today)
                Change(clock, target, today);
        }
    }

    /// <summary>A closed complaint is open again: clocks run on, or begin anew, as their targets say.</summary>
    public void OnReopened(in ConditionScope scope)
    {
        Complaint complaint = scope.Complaint;
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (target.Rules.OnReopen == ReopenRule.None
                || complaint.Clocks.LastOrDefault(target.IsOf) is not { IsAlive: false, EndedAt: { } ended } clock)
                continue;
            if (target.Rules.OnReopen == ReopenRule.Fresh)
                Start(target, complaint, now);
            else if (clock.Status != ClockStatus.Exempted)
                TakeUp(complaint, clock, target, ended);
        }
    }

    /// <summary>A merge is taken back: the clocks that it ended run on as if it had not.</summary>
    public void OnUnmerged(Complaint complaint, DateTimeOffset mergedAt)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status != ClockStatus.Cancelled || clock.EndedAt != mergedAt)
                continue;
            ClockSchedule schedule = Reschedule(complaint, clock, now) ?? ClockSchedule.Shifted(clock, TimeSpan.Zero);
            Events.Add(new ClockRestored
            {
                Clock = clock.Id, Target = clock.Target, DueAt = schedule.DueAt, Steps = schedule.Steps,
                RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
            });
        }
    }

    private void TakeUp(Complaint complaint, Clock clock, Target target, DateTimeOffset ended)
    {
        var gap = new TimeRange(ended, now);
        Clock resumed = clock with { Gaps = [.. clock.Gaps ?? [], gap] };
        ClockSchedule schedule =
            (target.OnRulesChange == ChangeRule.Apply ? Today(complaint, resumed, target, now) : Reschedule(complaint, resumed, now))
            ?? ClockSchedule.Shifted(clock, now - ended);
        ClockTerms terms = target.Terms;
        if (target.Grace is { } grace
            && Deadline.Compute(now, grace, terms.Calendar, terms.DayEnd, terms.Roll) is { IsRefused: false } least
            && least.DueAt > schedule.DueAt)
        {
            Start(target with { Terms = terms with { Within = grace } }, complaint, now);
            return;
        }
        Events.Add(new ClockReopened
        {
            Clock = clock.Id, Target = clock.Target, Gap = gap, DueAt = schedule.DueAt, Steps = schedule.Steps,
            RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
        });
    }

    private static ClockSchedule? Today(Complaint complaint, Clock clock, Target target, DateTimeOffset at) =>
        ClockSchedule.Of(clock, TermsToday(clock, target), target, PausedIntervals.Of(complaint, clock, target).EndedBy(at), out _);

    /// <summary>What the rules of today allow; a clock that a reopening began has its grace.</summary>
    private static ClockTerms TermsToday(Clock clock, Target target) =>
        target.Grace is { } grace && grace.ToString() == clock.Within ? target.Terms with { Within = grace } : target.Terms;

    private void Change(Clock clock, Target target, ClockSchedule today)
    {
        bool isSame = today.DueAt == clock.DueAt && TermsToday(clock, target).Within.ToString() == clock.Within;
        if (target.OnRulesChange == ChangeRule.Apply && !(isSame && today.Steps.SequenceEqual(clock.Steps)))
            Correct(clock, target, today, corrected: null);
        else if (target.OnRulesChange == ChangeRule.Keep
            && (today.DueAt == clock.DueAt ? null : (DateTimeOffset?)today.DueAt) is var corrected && corrected != clock.CorrectedAt)
            Correct(clock, null, new ClockSchedule(clock.DueAt, clock.Steps, clock.RestsOnUnannouncedHolidays), corrected);
    }

    /// <param name="clock">The clock.</param>
    /// <param name="target">The target whose time the clock takes over; null where it keeps its own.</param>
    /// <param name="schedule">When it is due from now on.</param>
    /// <param name="corrected">When it would be due today.</param>
    private void Correct(Clock clock, Target? target, ClockSchedule schedule, DateTimeOffset? corrected) => Events.Add(new ClockCorrected
    {
        Clock = clock.Id,
        Target = clock.Target,
        Within = target is null ? clock.Within : TermsToday(clock, target).Within.ToString(),
        Calendar = target is null ? clock.Calendar : target.CalendarName,
        DayEnd = target?.Terms.DayEnd ?? clock.DayEnd,
        Roll = target?.Terms.Roll ?? clock.Roll,
        CorrectedAt = corrected,
        DueAt = schedule.DueAt,
        Steps = schedule.Steps,
        RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
    });
}
