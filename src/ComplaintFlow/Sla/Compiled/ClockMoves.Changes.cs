using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Decides what happens to clocks if the rules change or a closed complaint is reopened.</summary>
internal sealed partial class ClockMoves
{
    /// <summary>
    /// Applies rules under which the complaint was not decided before. The complaint is as it is now, or as it was just before now.
    /// </summary>
    public void OnRules(in ConditionScope scope, DateTimeOffset at)
    {
        Complaint complaint = scope.Complaint;
        foreach (Clock clock in complaint.Clocks)
        {
            // An instant that a person promised stays promised under any rules.
            if (!clock.IsAlive || clock.Duty is not null)
                continue;
            if (sla.TargetOf(clock) is not { } target)
                Cancel(clock, Now, "the rules have the target no longer");
            else if (target.OnRulesChange != ChangeRule.New && Today(complaint, clock, target, at) is { } today)
                Change(clock, target, today);
        }
    }

    /// <summary>A closed complaint is open again: clocks continue or restart, as their targets say.</summary>
    public void OnReopened(in ConditionScope scope)
    {
        Complaint complaint = scope.Complaint;
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (target.Rules.OnReopen == ReopenRule.None
                || complaint.Clocks.LastOrDefault(target.IsOf) is not { IsAlive: false, EndedAt: { } ended } clock)
                continue;
            if (target.Rules.OnReopen == ReopenRule.Fresh)
                Start(target, complaint, Now);
            else if (clock.Status != ClockStatus.Exempted)
                TakeUp(complaint, clock, target, ended);
        }
    }

    /// <summary>A merge is undone: the clocks that it ended continue as if there had been no merge.</summary>
    public void OnUnmerged(Complaint complaint, DateTimeOffset mergedAt)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.Status != ClockStatus.Cancelled || clock.EndedAt != mergedAt)
                continue;
            ClockSchedule schedule = Reschedule(complaint, clock, Now) ?? ClockSchedule.Shifted(clock, TimeSpan.Zero);
            Events.Add(new ClockRestored
            {
                Clock = clock.Id, Target = clock.Target, DueAt = schedule.DueAt, Steps = schedule.Steps,
                RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
            });
        }
    }

    private void TakeUp(Complaint complaint, Clock clock, Target target, DateTimeOffset ended)
    {
        var gap = new TimeRange(ended, Now);
        Clock resumed = clock with { Gaps = [.. clock.Gaps ?? [], gap] };
        ClockSchedule schedule =
            (target.OnRulesChange == ChangeRule.Apply ? Today(complaint, resumed, target, Now) : Reschedule(complaint, resumed, Now))
            ?? ClockSchedule.Shifted(clock, Now - ended);
        ClockTerms terms = target.Terms;
        if (target.Grace is { } grace
            && Deadline.Compute(Now, grace, terms.Calendar, terms.DayEnd, terms.Roll) is { IsRefused: false } least
            && least.DueAt > schedule.DueAt)
        {
            Start(target with { Terms = terms with { Within = grace } }, complaint, Now);
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

    /// <summary>The terms by the rules of today. A clock that a reopening started has its grace period.</summary>
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
    /// <param name="target">The target whose time the clock takes over, or null if it keeps its own time.</param>
    /// <param name="schedule">The schedule from now on.</param>
    /// <param name="corrected">The due instant by the rules of today.</param>
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
