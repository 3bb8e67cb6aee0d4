using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Sla;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies targets and their steps.</summary>
internal sealed class TargetVerifier(SlaDefinition sla, DeclaredNames names, GuardVerifier guards, DiagnosticBag defects)
{
    public void Verify(TargetDefinition target, string at)
    {
        bool counted = Duration.TryParse(target.Within, out Duration within, out string? problem);
        if (!counted)
            defects.Error(DiagnosticCodes.InvalidTimeLimit, $"{at}:Within", target.Within is null ? "The target has no time." : problem!, "Write a time such as 24h, 8 working hours, 7 working days or immediate.");
        names.Calendar(target.Calendar, target.Within, counted && (within.NeedsCalendar || target.DayEnd != DayEnd.Midnight || target.Roll != Roll.None), $"{at}:Calendar", defects);

        if (target.Until.IsNever)
            defects.Error(DiagnosticCodes.TargetWithoutStartOrEnd, $"{at}:Until", "Nothing meets the target.", "Name the milestone or state that meets it.");
        if (target.From.IsNever)
            defects.Error(DiagnosticCodes.TargetWithoutStartOrEnd, $"{at}:From", "Nothing starts the target.", "Name the milestone or state that starts it, or leave From out: the receipt starts it then.");
        Occasion(target.From, $"{at}:From");
        Occasion(target.Until, $"{at}:Until");
        Occasion(target.Restart, $"{at}:Restart");
        Occasion(target.Cancel, $"{at}:Cancel");
        guards.Verify(target.When, at);
        Changes(target, at);
        foreach ((string cause, PauseLimitDefinition limit) in target.PausedBy)
            Pause(target, cause, limit, $"{at}:PausedBy:{cause}");
        foreach ((string name, StepDefinition step) in target.Steps)
            Verify(target, within, step, $"{at}:Steps:{name}");
    }

    /// <summary>Verifies how a kind of duty is watched. Its time is what somebody names, so that a step may lie before any start.</summary>
    public void Verify(string kind, DutyDefinition duty, string at)
    {
        if (!Names.TryRead(kind, out DutyKind _))
            defects.Error(DiagnosticCodes.UnknownDutyKind, at, $"There is no kind of duty '{kind}'.", Names.Suggest(kind, Enum.GetNames<DutyKind>(), "kind"));
        var target = new TargetDefinition { Within = duty.Within, Calendar = duty.Calendar, Extension = duty.Extension };
        bool isCounted = Duration.TryParse(duty.Within, out Duration within, out string? problem);
        if (duty.Within is not null && !isCounted)
            defects.Error(DiagnosticCodes.InvalidTimeLimit, $"{at}:Within", problem!, "Write a time such as 24h, 8 working hours, 7 working days or 30 calendar days.");
        names.Calendar(duty.Calendar, duty.Within, isCounted && within.NeedsCalendar, $"{at}:Calendar", defects);
        Changes(target, at);
        foreach ((string name, StepDefinition step) in duty.Steps)
            Verify(target, within: null, step, $"{at}:Steps:{name}");
    }

    private void Occasion(OccasionDefinition occasion, string at)
    {
        names.Milestone(occasion.On, occasion.IsBare ? at : $"{at}:On", defects);
        guards.Verify(occasion.When, at);
    }

    private void Changes(TargetDefinition target, string at)
    {
        if (target.OnReopen == ReopenRule.Grace != target.Grace is not null)
            defects.Error(DiagnosticCodes.GraceMismatch, $"{at}:Grace", "OnReopen and Grace do not fit together.", "Write \"OnReopen\": \"Grace\" with a time under Grace, or neither.");
        Time(target, target.Grace, $"{at}:Grace");
        Time(target, target.Extension?.AtMost, $"{at}:Extension:AtMost");
        if (target.Extension is { Times: < 1 })
            defects.Error(DiagnosticCodes.InvalidTimeAllowance, $"{at}:Extension:Times", "An extension is granted at least once.", "Write 1 or more, or remove Extension.");
        if (target.ValidFrom > target.ValidUntil)
            defects.Error(DiagnosticCodes.InvalidValidityPeriod, $"{at}:ValidUntil", "The target is repealed before it comes into force.", "Put ValidFrom before ValidUntil.");
    }

    private void Pause(TargetDefinition target, string cause, PauseLimitDefinition limit, string at)
    {
        if (!sla.Pauses.ContainsKey(cause))
            defects.Error(DiagnosticCodes.UnknownPauseCause, at, $"There is no cause '{cause}' of pauses.", $"Declare it under Sla:Pauses, or: {Names.Suggest(cause, sla.Pauses.Keys, "cause")}");
        if (Time(target, limit.AtMost, $"{at}:AtMost") is { Unit: DurationUnit.Immediate or DurationUnit.CalendarWeeks or DurationUnit.CalendarMonths })
            defects.Error(DiagnosticCodes.InvalidTimeAllowance, $"{at}:AtMost", $"A pause cannot be limited to '{limit.AtMost}'.", "Write elapsed time, working time, calendar days or working days.");
    }

    private Duration? Time(TargetDefinition target, string? text, string at)
    {
        if (text is null)
            return null;
        if (!Duration.TryParse(text, out Duration time, out string? problem))
        {
            defects.Error(DiagnosticCodes.InvalidTimeAllowance, at, problem, "Write a time such as 72h, 8 working hours or 10 working days.");
            return null;
        }
        if (time.NeedsCalendar && target.Calendar is null)
            defects.Error(DiagnosticCodes.MissingCalendar, at, $"'{text}' counts by a calendar, and the target names none.", "Add Calendar to the target.");
        return time;
    }

    private void Verify(TargetDefinition target, Duration? within, StepDefinition step, string at)
    {
        if (!StepTime.TryParse(step.At, out StepTime time))
        {
            defects.Error(DiagnosticCodes.InvalidStepTime, $"{at}:At", step.At is null ? "The step says no time." : $"'{step.At}' is not a time of a step.",
                "Write a percentage from 0% to 1000%, such as 75%, or elapsed or working time: 2h before due, 4 working hours after due, 30m after start.");
        }
        else if (time.From != StepAnchor.Share && time.Offset.Unit == DurationUnit.WorkingTime && target.Calendar is null)
        {
            defects.Error(DiagnosticCodes.MissingCalendar, $"{at}:At", $"'{step.At}' counts by a calendar, and the target names none.", "Add Calendar to the target.");
        }
        else if (time.From == StepAnchor.Due && time.Offset.Unit == within?.Unit && -time.Offset.Amount > within?.Amount)
        {
            defects.Error(DiagnosticCodes.StepBeforeStart, $"{at}:At", $"'{step.At}' lies before the start of the clock.", $"The target allows {target.Within}: write less.");
        }
        if (step.Notify.Count == 0 && !step.Escalate && step.Do is null && step.Reassign is null)
            defects.Error(DiagnosticCodes.StepWithoutEffect, at, "The step does nothing.", "Give it Notify, Escalate, Do or Reassign.");
        if (step.Do is { } trigger)
            names.Trigger(trigger, $"{at}:Do", defects);
    }
}
