using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings.Compilation;

namespace ComplaintFlow.Sla.Compiled;

/// <summary>Verifies and compiles targets, their steps, and the settings of duties.</summary>
/// <param name="context">The data that the sections share.</param>
/// <param name="pauses">The causes of pauses that targets may name.</param>
internal sealed class TargetCompiler(CompilationContext context, IReadOnlyDictionary<string, PauseDefinition> pauses)
{
    private readonly DiagnosticBag _defects = context.Defects;

    public Target Compile(string name, TargetDefinition source, string? tier, string at)
    {
        Duration? within = Within(source.Within, $"{at}:Within", "The target has no time.",
            "Write a time such as 24h, 8 working hours, 7 working days or immediate.");
        bool needsCalendar = within is { } time && (time.NeedsCalendar || source.DayEnd != DayEnd.Midnight || source.Roll != Roll.None);
        context.Names.Calendar(source.Calendar, source.Within, needsCalendar, $"{at}:Calendar", _defects);
        if (source.Until.IsNever)
            _defects.Error(
                DiagnosticCodes.TargetWithoutStartOrEnd, $"{at}:Until", "Nothing meets the target.",
                "Name the milestone or state that meets it.");
        if (source.From.IsNever)
            _defects.Error(DiagnosticCodes.TargetWithoutStartOrEnd, $"{at}:From", "Nothing starts the target.",
                "Name the milestone or state that starts it, or leave From out: the receipt starts it then.");
        return Compile(name, source, tier, within, within, at);
    }

    /// <summary>
    /// Compiles how a kind of duty is watched. The due instant of a duty is given and not computed, so a step may lie before any start.
    /// </summary>
    public Duty Compile(string kind, DutyDefinition duty, string at)
    {
        Duration? within = duty.Within is null ? null
            : Within(duty.Within, $"{at}:Within", "", "Write a time such as 24h, 8 working hours, 7 working days or 30 calendar days.");
        context.Names.Calendar(duty.Calendar, duty.Within, within is { NeedsCalendar: true }, $"{at}:Calendar", _defects);
        var target = new TargetDefinition
        {
            Within = duty.Within ?? "immediate",
            Calendar = duty.Calendar,
            From = OccasionDefinition.Never,
            Extension = duty.Extension,
            OnClosed = duty.OnClosed ?? ClosingRule.Run,
            Steps = duty.Steps,
        };
        return new Duty(Compile(kind, target, null, within, stepsWithin: null, at), within, duty.Notify);
    }

    private Target Compile(string name, TargetDefinition source, string? tier, Duration? within, Duration? stepsWithin, string at)
    {
        Changes(source, at);
        Duration? grace = Time(source, source.Grace, $"{at}:Grace");
        // The clock keeps the name, so that its days stay the same if another calendar becomes the default.
        string? calendar = source.Calendar
            ?? (within is { CountsDates: true } || grace is { CountsDates: true } || NeedsDefault(source, within) ? context.DefaultCalendar
            : null);
        var terms = new ClockTerms(within ?? default, context.Calendar(calendar), source.DayEnd, source.Roll);
        return new Target
        {
            Name = name,
            Tier = tier,
            Terms = terms,
            CalendarName = calendar,
            Dates = terms.Calendar ?? context.Calendar(context.DefaultCalendar) ?? WorkingCalendar.AlwaysOpen,
            From = Occasion(source.From, $"{at}:From", context.Names.Workflow.Started.Contains(name) ? null : "nothing starts the target"),
            Until = Occasion(source.Until, $"{at}:Until", "nothing meets the target"),
            Restart = Occasion(source.Restart, $"{at}:Restart", "nothing restarts its clocks"),
            Cancel = Occasion(source.Cancel, $"{at}:Cancel", "nothing cancels its clocks"),
            When = context.Guards.Compile(source.When, at),
            PausedBy = [.. source.PausedBy.Select(limit => Pause(source, limit.Key, limit.Value, $"{at}:PausedBy:{limit.Key}"))],
            Steps = [.. source.Steps.Select(step => Step(source, stepsWithin, step.Key, step.Value, $"{at}:Steps:{step.Key}"))],
            Grace = source.OnReopen == ReopenRule.Grace ? grace : null,
            LongestExtension = Time(source, source.Extension?.AtMost, $"{at}:Extension:AtMost"),
            Rules = source,
        };
    }

    /// <summary>
    /// Whether a named default calendar counts working time of the target, or may have to: an extension may be given in working days.
    /// </summary>
    private bool NeedsDefault(TargetDefinition source, Duration? within) => context.Names.HasDefaultCalendar
        && (within is { NeedsCalendar: true } || source.DayEnd != DayEnd.Midnight || source.Roll != Roll.None
            || source.Extension is not null
            || source.PausedBy.Values.Select(limit => limit.AtMost).Append(source.Grace)
                .Any(text => Duration.TryParse(text, out Duration time, out _) && time.NeedsCalendar)
            || source.Steps.Values.Any(step => StepTime.TryParse(step.At, out StepTime time) && time.Offset.NeedsCalendar));

    private Duration? Within(string? text, string at, string absent, string help)
    {
        if (Duration.TryParse(text, out Duration within, out string? problem))
            return within;
        _defects.Error(DiagnosticCodes.InvalidTimeLimit, at, text is null ? absent : problem, help);
        return null;
    }

    private Occasion Occasion(OccasionDefinition occasion, string at, string? without)
    {
        context.Names.Milestone(occasion.On, occasion.IsBare ? at : $"{at}:On", _defects, without);
        return new Occasion(occasion.On, context.Guards.CompileOptional(occasion.When, at));
    }

    private void Changes(TargetDefinition target, string at)
    {
        if (target.OnReopen == ReopenRule.Grace != target.Grace is not null)
            _defects.Error(DiagnosticCodes.GraceMismatch, $"{at}:Grace", "OnReopen and Grace do not fit together.",
                "Write \"OnReopen\": \"Grace\" with a time under Grace, or neither.");
        if (target.Extension is { Times: < 1 })
            _defects.Error(DiagnosticCodes.InvalidTimeAllowance, $"{at}:Extension:Times", "An extension is granted at least once.",
                "Write 1 or more, or remove Extension.");
        if (target.ValidFrom > target.ValidUntil)
            _defects.Error(DiagnosticCodes.InvalidValidityPeriod, $"{at}:ValidUntil", "The target is repealed before it comes into force.",
                "Put ValidFrom before ValidUntil.");
    }

    private PauseLimit Pause(TargetDefinition target, string cause, PauseLimitDefinition limit, string at)
    {
        if (!pauses.ContainsKey(cause))
            _defects.Error(DiagnosticCodes.UnknownPauseCause, at, $"There is no cause '{cause}' of pauses.",
                Names.SuggestOrDeclare(cause, [.. pauses.Keys], "cause", "Sla:Pauses"));
        Duration? atMost = Time(target, limit.AtMost, $"{at}:AtMost");
        if (atMost is { Unit: DurationUnit.Immediate or DurationUnit.CalendarWeeks or DurationUnit.CalendarMonths })
            _defects.Error(DiagnosticCodes.InvalidTimeAllowance, $"{at}:AtMost", $"A pause cannot be limited to '{limit.AtMost}'.",
                "Write elapsed time, working time, calendar days or working days.");
        return new PauseLimit(cause, atMost);
    }

    private Duration? Time(TargetDefinition target, string? text, string at)
    {
        if (text is null)
            return null;
        if (!Duration.TryParse(text, out Duration time, out string? problem))
        {
            _defects.Error(
                DiagnosticCodes.InvalidTimeAllowance, at, problem, "Write a time such as 72h, 8 working hours or 10 working days.");
            return null;
        }
        if (time.NeedsCalendar && target.Calendar is null && !context.Names.HasDefaultCalendar)
            Uncounted(text, at);
        return time;
    }

    private void Uncounted(string? time, string at) =>
        _defects.Error(DiagnosticCodes.MissingCalendar, at, $"'{time}' counts by a calendar, and the target names none.",
            "Add Calendar to the target, or name one under DefaultCalendar.");

    private TargetStep Step(TargetDefinition target, Duration? within, string name, StepDefinition step, string at)
    {
        if (!StepTime.TryParse(step.At, out StepTime time))
        {
            _defects.Error(
                DiagnosticCodes.InvalidStepTime, $"{at}:At", step.At is null ? "The step says no time."
                    : $"'{step.At}' is not a time of a step.",
                "Write a percentage from 0% to 1000%, such as 75%, or elapsed or working time: 2h before due, 4 working hours after due, "
                    + "30m after start.");
        }
        else if (time.From != StepAnchor.Share && time.Offset.NeedsCalendar && target.Calendar is null && !context.Names.HasDefaultCalendar)
        {
            Uncounted(step.At, $"{at}:At");
        }
        else if (time.From == StepAnchor.Due && time.Offset.Unit == within?.Unit && -time.Offset.Amount > within?.Amount)
        {
            _defects.Error(DiagnosticCodes.StepBeforeStart, $"{at}:At", $"'{step.At}' lies before the start of the clock.",
                $"The target allows {target.Within}: write less.");
        }
        if (step.Notify.Count == 0 && !step.Escalate && step.Do is null && step.Reassign is null)
            _defects.Error(DiagnosticCodes.StepWithoutEffect, at, "The step does nothing.", "Give it Notify, Escalate, Do or Reassign.");
        if (step.Do is { } trigger)
            context.Names.Trigger(trigger, $"{at}:Do", _defects);
        context.Names.Department(step.Reassign, $"{at}:Reassign", _defects);
        return new TargetStep(name, time, step);
    }
}
