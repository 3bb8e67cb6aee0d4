using ComplaintFlow.Calendars;
using ComplaintFlow.Complaints;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Sla;

/// <summary>The settings of a target.</summary>
internal static class TargetSettings
{
    private static readonly SettingTable<OccasionDefinition> OccasionTable = SettingTable.Of(
            "Occasion", "On a milestone if the condition holds then; without a milestone, when the condition begins to hold.",
                new OccasionDefinition())
        .Words("On", o => o.On, (o, v) => o with { On = v },
            "The milestones of which any is the occasion, such as Replied.", SettingShape.Milestones)
        .Condition("When", o => o.When, (o, v) => o with { When = v }, "The condition.");

    private static readonly SettingTable<PauseLimitDefinition> PauseLimit =
        SettingTable.Of("PauseLimit", "How long the cause may pause the clock.", new PauseLimitDefinition())
        .Duration("AtMost", p => p.AtMost, (p, v) => p with { AtMost = v },
            "The time in all, such as 72h or 10 working days, after which the clock runs again by itself.");

    public static SettingTable<ExtensionDefinition> Extension { get; } = SettingTable.Of("Extension",
        "Whether and how far a person may move the due instant before it has passed; without it nobody may.", new ExtensionDefinition())
        .Number("Times", e => e.Times, (e, v) => e with { Times = v }, "How often (default 1).", always: true)
        .Duration("AtMost", e => e.AtMost, (e, v) => e with { AtMost = v }, "How much at a time at most, such as 30 calendar days.")
        .Words("By", e => e.By, (e, v) => e with { By = v }, "The roles that may grant it, such as BusinessManager.", SettingShape.Roles);

    public static SettingTable<StepDefinition> Step { get; } = SettingTable.Of("Step",
        "An escalation step: what happens once when part of the time has gone.", new StepDefinition())
        .Text("At", s => s.At, (s, v) => s with { At = v },
            "When the step is taken: a share of the time allowed such as 75%, or 2h before due, 4 working hours after due, "
            + "30m after start.", new SettingShape("StepTime"),
            text => StepTime.TryParse(text, out StepTime time) ? time.ToString() : text)
        .Words("Notify", s => s.Notify, (s, v) => s with { Notify = v },
            "The roles that get a notice, such as [\"CaseOwner\"].", SettingShape.Roles)
        .Flag("Escalate", s => s.Escalate, (s, v) => s with { Escalate = v },
            "Whether the complaint goes one level up the chain (default false).")
        .Text("Do", s => s.Do, (s, v) => s with { Do = v },
            "A trigger that is fired, such as DeclareMajor; it is skipped if it is not possible then.")
        .Text("Reassign", s => s.Reassign, (s, v) => s with { Reassign = v },
            "The department that gets the complaint, such as QualityManagement; nobody owns it then.");

    public static SettingTable<TargetDefinition> Table { get; } = SettingTable.Of("Target",
        "A target: something must happen within a time, from an occasion until an occasion.", new TargetDefinition())
        .Duration("Within", t => t.Within, (t, v) => t with { Within = v },
            "The time allowed, such as 24h, 8 working hours, 7 working days or immediate.")
        .Occasion("From", t => t.From, (t, v) => t with { From = v }, "What starts the clock (default Received).", Milestones.Received)
        .Occasion("Until", t => t.Until, (t, v) => t with { Until = v }, "What meets the target, such as FirstResponse.")
        .Occasion("Restart", t => t.Restart, (t, v) => t with { Restart = v },
            "What restarts a running clock with its whole time, such as NewFacts.")
        .Occasion("Cancel", t => t.Cancel, (t, v) => t with { Cancel = v },
            "What ends a running clock without meeting the target, such as Withdrawn.")
        .Choice<ClosingRule>("OnClosed", t => t.OnClosed, (t, v) => t with { OnClosed = v },
            "Whether the closing of the complaint ends a running clock: Cancel (the default) or Run; a final state always ends it.")
        .Text("Calendar", t => t.Calendar, (t, v) => t with { Calendar = v },
            "The calendar that counts, one of those under Calendars (default: DefaultCalendar); one of the two is needed for working "
            + "time and working days, and if DayEnd or Roll is given.")
        .Choice<DayEnd>("DayEnd", t => t.DayEnd, (t, v) => t with { DayEnd = v },
            "When the last day of a number of days ends: Midnight (the default) or CloseOfBusiness.")
        .Choice<Roll>("Roll", t => t.Roll, (t, v) => t with { Roll = v },
            "What moves the end to the next working day: None (the default), StatutoryHoliday or AnyNonWorkingDay.")
        .Condition("When", t => t.When, (t, v) => t with { When = v },
            "The condition under which the target applies, asked when its clock would start.")
        .Items("PausedBy", PauseLimit, t => t.PausedBy, (t, v) => t with { PausedBy = v },
            "The causes that pause the clock, by their names under Sla:Pauses, such as complainant.")
        .Flag("Repeat", t => t.Repeat, (t, v) => t with { Repeat = v },
            "Whether the next clock starts as soon as the target is met, as for progress updates (default false).")
        .Flag("PerDepartment", t => t.PerDepartment, (t, v) => t with { PerDepartment = v },
            "Whether it is an internal promise of the department that has the complaint, which ends when the complaint "
            + "moves on (default false).")
        .Choice<ReopenRule>("OnReopen", t => t.OnReopen, (t, v) => t with { OnReopen = v },
            "What happens to an ended clock when the complaint is reopened: None (the default), Resume, Fresh or Grace.")
        .Duration("Grace", t => t.Grace, (t, v) => t with { Grace = v },
            "The least time that is left after a reopening with \"OnReopen\": \"Grace\", such as 8 working hours.")
        .Choice<ChangeRule>("OnTierChange", t => t.OnTierChange, (t, v) => t with { OnTierChange = v },
            "What happens to clocks when the tier changes: Apply (the default), Keep or New.")
        .Choice<ChangeRule>("OnRulesChange", t => t.OnRulesChange, (t, v) => t with { OnRulesChange = v },
            "What happens to clocks when the rules or the calendar change: Keep (the default), Apply or New.")
        .Child("Extension", Extension, t => t.Extension, (t, v) => t with { Extension = v })
        .Flag("ExplainBreach", t => t.ExplainBreach, (t, v) => t with { ExplainBreach = v },
            "Whether a complaint that missed the target is closed only when somebody has said why and who answers for it (default false).")
        .Date("ValidFrom", t => t.ValidFrom, (t, v) => t with { ValidFrom = v },
            "The first date of the start for which the target holds, such as 2026-04-15.")
        .Date("ValidUntil", t => t.ValidUntil, (t, v) => t with { ValidUntil = v },
            "The last date of the start for which the target holds, such as 2026-04-14.")
        .Text("Description", t => t.Description, (t, v) => t with { Description = v },
            "What is promised, in a sentence for people, such as the first written answer; nothing is decided by it.")
        .Text("Source", t => t.Source, (t, v) => t with { Source = v }, "The regulation and article that the target rests on.")
        .Items("Steps", Step, t => t.Steps, (t, v) => t with { Steps = v }, "Escalation steps by name, such as warn and late.");

    /// <summary>Milestones alone, or a map of milestones and a condition.</summary>
    private static SettingTable<TargetDefinition> Occasion(
        this SettingTable<TargetDefinition> table, string key, Func<TargetDefinition, OccasionDefinition> get,
        Func<TargetDefinition, OccasionDefinition, TargetDefinition> set, string description, string? byDefault = null) => table.Brief(
            key, OccasionTable, SettingShape.Milestones, get, set,
            milestones => OccasionDefinition.Of(milestones),
            occasion => occasion.When is not null ? null : occasion.On is [var only] && only == byDefault ? [] : occasion.On,
            description, byDefault);
}
