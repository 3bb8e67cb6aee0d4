using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Applies the passing of time to a complaint, in the order in which work falls due. Each piece of work is done once, regardless
/// of who runs it and how late.
/// </summary>
internal static class DueWork
{
    /// <summary>
    /// Processes everything that fell due up to now. If it is inclusive, work that is due at this very instant is included: an
    /// action at the same instant comes before it.
    /// </summary>
    public static void Process(DecisionContext context, bool inclusive)
    {
        List<(int Clock, TargetStep Step)>? taken = null;
        DateTimeOffset? before = null;
        while (Alarm.Next(context.Complaint) is { } alarm && (inclusive ? alarm.At <= context.Now : alarm.At < context.Now))
        {
            // What one instant has made of the complaint counts for the work of the next.
            if (context.BecameMajor && alarm.At > before)
            {
                before = null;
                context.FinishClassifying();
                continue;
            }
            before = alarm.At;
            switch (alarm.Kind)
            {
                case AlarmKind.Resume:
                    context.Resume(context.Complaint.Clocks[alarm.Index]);
                    break;
                case AlarmKind.Step:
                    Step(context, context.Complaint.Clocks[alarm.Index], alarm.Step, ref taken);
                    break;
                case AlarmKind.Breach:
                    Clock late = context.Complaint.Clocks[alarm.Index];
                    context.Emit(new ClockBreached { Clock = late.Id, Target = late.Target, At = late.DueAt });
                    break;
                case AlarmKind.Timeout:
                    StateTimeout timeout = context.Complaint.Timeouts[alarm.Index];
                    context.Emit(new TimeoutEnded { State = timeout.State, Name = timeout.Name, Fired = true });
                    context.Transitions.Raise(timeout.Trigger);
                    break;
            }
            context.ClassifyAgain();
        }
        if (taken is null)
            return;
        // Steps of a clock that fall due together, for example after a late change of tier, make one notice.
        foreach (IGrouping<int, TargetStep> steps in taken.GroupBy(one => one.Clock, one => one.Step))
        {
            string[] whom = [.. steps.SelectMany(step => step.Rules.Notify).Distinct(Names.Comparer)];
            Clock clock = context.Complaint.Clocks[steps.Key];
            string topic = clock.Duty == DutyKind.Offer ? Duties.OfferLapsesTopic : nameof(StepTaken);
            context.Tell(topic, whom, clock.Target, clock.Holder, clock, steps.Last().Name);
        }
    }

    private static void Step(DecisionContext context, Clock clock, int index, ref List<(int, TargetStep)>? taken)
    {
        ClockStep due = clock.Steps[index];
        context.Emit(new StepTaken { Clock = clock.Id, Target = clock.Target, Step = due.Name, DueAt = due.At, TakenAt = context.Now });
        if (context.Book.Sla.TargetOf(clock)?.StepOf(due.Name) is not { } step)
            return;
        (taken ??= []).Add((clock.Id - 1, step));
        if (step.Rules.Escalate)
            context.Escalate($"{clock.Target}: {step.Name}");
        if (step.Rules.Reassign is { } department)
            context.MoveTo(department);
        if (step.Rules.Do is { } trigger)
            context.Transitions.Raise(trigger);
    }
}
