using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>
/// Decides which clocks start, are met, pause and no longer apply. Each answer is a list of events for the complaint as given. The caller
/// applies them and clears the list. For one decision on one thread.
/// </summary>
internal sealed partial class ClockMoves(CompiledSla sla, DateTimeOffset now)
{
    /// <summary>The effective current instant.</summary>
    public DateTimeOffset Now { get; set; } = now;

    public List<ComplaintEvent> Events { get; } = [];

    public List<Refusal> Refusals { get; } = [];

    /// <summary>Applies a milestone to the clocks: it meets some, ends some and starts others.</summary>
    public void OnMilestone(in ConditionScope scope, string milestone, DateTimeOffset at)
    {
        Complaint complaint = scope.Complaint;
        Pause(complaint, milestone, at);
        for (int i = 0; i < complaint.Clocks.Count; i++)
        {
            Clock clock = complaint.Clocks[i];
            if (!clock.IsAlive)
                continue;
            Target? target = sla.TargetOf(clock);
            if (Names.Has(clock.Until, milestone) && (target?.Until.When is not { } when || when.Holds(scope)))
                Meet(scope, clock, target, at, again: !IsOnStart(target, milestone, scope));
            else if (target is not null && target.Cancel.IsOn(milestone, scope))
                Cancel(clock, at, $"{milestone} was reached");
            else if (target is not null && target.Restart.IsOn(milestone, scope))
                Renew(scope, clock, target, at, $"begun anew with {milestone}");
        }
        foreach (Target target in sla.Always)
            StartOn(target, scope, milestone, at);
        foreach (Target target in sla.Find(complaint.Tier)?.Targets ?? [])
            StartOn(target, scope, milestone, at);
    }

    /// <summary>
    /// Ends the first <paramref name="count"/> clocks of a complaint that is closed, except those whose target keeps them running.
    /// </summary>
    public void OnClosed(Complaint complaint, int count, bool final)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && clock.Id <= count && (final || sla.TargetOf(clock)?.Rules.OnClosed is not ClosingRule.Run))
                Cancel(clock, Now, $"the complaint is {complaint.State}");
        }
    }

    /// <summary>
    /// Ends the clocks after the first <paramref name="count"/> that began before the complaint was closed, except those whose target
    /// keeps them running.
    /// </summary>
    public void OnClosedBefore(Complaint complaint, int count, DateTimeOffset closed)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && clock.Id > count && clock.StartedAt < closed && sla.TargetOf(clock)?.Rules.OnClosed is not ClosingRule.Run)
                Cancel(clock, Now, $"the complaint is {complaint.State}");
        }
    }

    /// <summary>
    /// Applies a change of department: the internal targets of the old department end, and those of the new one start.
    /// </summary>
    public void OnDepartment(in ConditionScope scope)
    {
        Complaint complaint = scope.Complaint;
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && clock.Department is not null && !Names.Same(clock.Department, complaint.Department))
                Cancel(clock, Now, $"the complaint is with {complaint.Department ?? "nobody"} now");
        }
        foreach (Target target in sla.TargetsOf(complaint.Tier))
        {
            if (target.Rules.PerDepartment && target.When.Holds(scope))
                Start(target, complaint, Now);
        }
    }

    private void StartOn(Target target, in ConditionScope scope, string milestone, DateTimeOffset at)
    {
        if (target.From.IsOn(milestone, scope) && !RunsOn(scope.Complaint, target, milestone) && target.When.Holds(scope))
            Start(target, scope.Complaint, at);
    }

    private static bool IsOnStart(Target? target, string milestone, in ConditionScope scope) =>
        target is not null && target.From.IsOn(milestone, scope);

    private Clock? Start(Target target, Complaint complaint, DateTimeOffset from)
    {
        if (!target.IsInForce(from) || (target.Rules.PerDepartment && complaint.Department is null))
            return null;
        var clock = new Clock
        {
            Id = complaint.Clocks.Count + Events.Count(happened => happened is ClockStarted) + 1,
            Target = target.Name,
            Tier = target.Tier,
            Within = target.Terms.Within.ToString(),
            Calendar = target.CalendarName,
            DayEnd = target.Terms.DayEnd,
            Roll = target.Terms.Roll,
            Department = target.Rules.PerDepartment ? complaint.Department : null,
            StartedAt = from,
            DueAt = from,
            PromisedAt = from,
            Until = target.Until.On,
        };
        IReadOnlyList<TimeRange> pauses = PausedIntervals.Of(complaint, clock, target).EndedBy(Now);
        if (ClockSchedule.Of(clock, target.Terms, target, pauses, out Refusal? refusal) is not { } schedule)
        {
            Refusals.Add(
                new Refusal(DiagnosticCodes.NoDueInstant, $"The target {target.Name} has no due instant: {refusal!.Message}",
                    "Correct the target's time or its calendar."));
            return null;
        }
        clock = clock with
        {
            DueAt = schedule.DueAt, PromisedAt = schedule.DueAt, Steps = schedule.Steps,
            RestsOnUnannouncedHolidays = schedule.RestsOnUnannouncedHolidays,
        };
        Events.Add(new ClockStarted { Clock = clock });
        return clock;
    }

    private void Meet(in ConditionScope scope, Clock clock, Target? target, DateTimeOffset at, bool again)
    {
        Events.Add(new ClockMet { Clock = clock.Id, Target = clock.Target, At = at });
        if (again && target is { Rules.Repeat: true } && target.When.Holds(scope))
            Start(target, scope.Complaint, at);
    }

    private void Renew(in ConditionScope scope, Clock clock, Target target, DateTimeOffset at, string why)
    {
        Cancel(clock, at, why);
        Start(target, scope.Complaint, at);
    }

    private void Cancel(Clock clock, DateTimeOffset at, string why) =>
        Events.Add(new ClockCancelled { Clock = clock.Id, Target = clock.Target, At = at, Why = why });

    private static bool Runs(Complaint complaint, Target target) => complaint.Clocks.Any(clock => clock.IsAlive && target.IsOf(clock));

    /// <summary>Whether the target runs already and continues. A milestone that both meets and starts it restarts it.</summary>
    private static bool RunsOn(Complaint complaint, Target target, string milestone)
    {
        foreach (Clock clock in complaint.Clocks)
        {
            if (clock.IsAlive && target.IsOf(clock) && !Names.Has(clock.Until, milestone))
                return true;
        }
        return false;
    }
}
