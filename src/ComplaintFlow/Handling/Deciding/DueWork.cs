using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla.Compiled;
using ComplaintFlow.Workflow.Compiled;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Applies the passing of time to a complaint, in the order in which work falls due. Each piece of work is done once, as it would have
/// been done at the instant at which it fell due, regardless of who runs it and how late.
/// </summary>
internal static class DueWork
{
    /// <summary>The number of pieces of work after which a decision leaves the rest to the next one.</summary>
    private const int ManyPieces = 1_000;

    /// <summary>The maximum number of pieces of work in one decision, so at one instant.</summary>
    private const int MostPieces = 10_000;

    /// <summary>
    /// Processes everything that fell due up to the instant of the decision. If it is inclusive, work that is due at this very instant
    /// is included: an action at the same instant comes before it.
    /// </summary>
    /// <param name="context">The decision.</param>
    /// <param name="from">The earliest instant at which work can be done: when the complaint and the rules became what they are.</param>
    /// <param name="inclusive">Whether work that is due at the instant of the decision is included.</param>
    public static void Process(DecisionContext context, DateTimeOffset from, bool inclusive)
    {
        if (Next(context, inclusive) is null)
            return; // as in most decisions
        int told = context.StepsTaken.Count;
        int pieces = 0;
        bool isSettled = true;
        context.AdvanceTo(from);
        while (context.Refusals.Count == 0)
        {
            Alarm? next = Next(context, inclusive);
            // What one instant has made of the complaint counts for the work of the next.
            if (!isSettled && !(next?.At <= context.Now))
            {
                if (context.Now == context.DecidedAt)
                    break; // the rest of the decision belongs to this instant
                context.FinishClassifying();
                context.Settle();
                isSettled = true;
                if (context.Refusals.Count == 0)
                    context.Checkpoint = Checkpoint.Of(context);
                if (next is not null && pieces >= ManyPieces)
                    context.Refuse(
                        DiagnosticCodes.EndlessTriggers, $"More than {ManyPieces} pieces of work have fallen due.",
                        "Wait until the worker has processed them.");
                continue;
            }
            if (next is not { } alarm)
                break;
            if (++pieces > MostPieces)
            {
                context.Refuse(
                    DiagnosticCodes.EndlessTriggers, $"More than {MostPieces} pieces of work fall due at one instant.",
                    "Correct the rules: give the complaint fewer targets and steps.");
                break;
            }
            if (alarm.At > context.Now)
                context.AdvanceTo(alarm.At);
            Do(context, alarm);
            context.ClassifyAgain();
            isSettled = false;
        }
        context.AdvanceTo(context.DecidedAt);
        Tell(context, context.StepsTaken.Skip(told));
    }

    /// <summary>
    /// Discards the work that failed, and keeps what was done for the instants before it. The rest is left for the next decision.
    /// </summary>
    public static void KeepWhatWasDone(DecisionContext context, Checkpoint done)
    {
        context.ReturnTo(done);
        Tell(context, context.StepsTaken);
        context.Emit(new DueWorkProcessed { UpTo = done.At });
    }

    private static Alarm? Next(DecisionContext context, bool inclusive) =>
        Alarm.Next(context.Complaint) is { } alarm && (inclusive ? alarm.At <= context.DecidedAt : alarm.At < context.DecidedAt)
            ? alarm : null;

    private static void Do(DecisionContext context, in Alarm alarm)
    {
        switch (alarm.Kind)
        {
            case AlarmKind.Resume:
                context.Resume(context.Complaint.Clocks[alarm.Index]);
                break;
            case AlarmKind.Step:
                Step(context, context.Complaint.Clocks[alarm.Index], alarm.Step);
                break;
            case AlarmKind.Breach:
                Clock late = context.Complaint.Clocks[alarm.Index];
                context.Emit(new ClockBreached { Clock = late.Id, Target = late.Target, At = late.DueAt });
                break;
            case AlarmKind.Timeout:
                StateTimeout timeout = context.Complaint.Timeouts[alarm.Index];
                context.Emit(new TimeoutEnded { State = timeout.State, Name = timeout.Name, Fired = true });
                Raise(context, timeout.Trigger);
                break;
        }
    }

    private static void Tell(DecisionContext context, IEnumerable<(int Clock, TargetStep Step)> taken)
    {
        // Steps of a clock that fall due together, for example after a late change of tier, make one notice.
        foreach (IGrouping<int, TargetStep> steps in taken.GroupBy(one => one.Clock, one => one.Step))
        {
            string[] whom = [.. steps.SelectMany(step => step.Rules.Notify).Distinct(Names.Comparer)];
            Clock clock = context.Complaint.Clocks[steps.Key];
            string topic = clock.Duty == DutyKind.Offer ? Duties.OfferLapsesTopic : nameof(StepTaken);
            context.Tell(topic, whom, clock.Target, clock.Holder, clock, steps.Last().Name);
        }
    }

    private static void Step(DecisionContext context, Clock clock, int index)
    {
        ClockStep due = clock.Steps[index];
        context.Emit(new StepTaken
        {
            Clock = clock.Id, Target = clock.Target, Step = due.Name, DueAt = due.At, TakenAt = context.DecidedAt,
        });
        if (context.Book.Sla.TargetOf(clock)?.StepOf(due.Name) is not { } step)
            return;
        context.StepsTaken.Add((clock.Id - 1, step));
        if (step.Rules.Escalate)
            context.Escalate($"{clock.Target}: {step.Name}");
        if (step.Rules.Reassign is { } department)
            context.MoveTo(department);
        if (step.Rules.Do is { } trigger)
            Raise(context, trigger);
    }

    /// <summary>
    /// Fires a trigger. One that is not possible is skipped, and so is one without end: a complaint stays on its workflow, so that nobody
    /// could ever do anything with it again if this were refused.
    /// </summary>
    private static void Raise(DecisionContext context, string trigger)
    {
        var before = Checkpoint.Of(context);
        CompiledState?[] states = context.States.All.ToArray();
        context.Transitions.ForgetRaised(); // each piece of work could have been a decision of its own
        context.Transitions.Raise(trigger);
        if (context.Refusals.FindIndex(before.Refusals, static refusal => refusal.Code == DiagnosticCodes.EndlessTriggers) < 0)
            return;
        context.ReturnTo(before);
        context.States.ReturnTo(states);
        context.Emit(new TriggerFailed { Trigger = trigger, Code = DiagnosticCodes.EndlessTriggers, At = context.Now });
    }
}
