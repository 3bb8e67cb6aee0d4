using ComplaintFlow.Settings;

namespace ComplaintFlow.Sla;

/// <summary>The settings of the section <c>Sla</c>.</summary>
internal static class SlaSettings
{
    public static SettingTable<TierDefinition> Tier { get; } = SettingTable.Of("Tier",
        "A tier: complaints of the same weight, and what is promised to them.", new TierDefinition())
        .Number("Rank", t => t.Rank, (t, v) => t with { Rank = v },
            "The weight of the tier, such as 100: where several rules give a tier the highest rank wins, and it is worked "
            + "on first (default 0).")
        .Items("Targets", TargetSettings.Table, t => t.Targets, (t, v) => t with { Targets = v },
            "The targets that apply to complaints of this tier, by name, such as FirstResponse.");

    private static readonly SettingTable<TierDefinition> Always =
        SettingTable.Of("Always", "What is promised to every complaint, regardless of its tier.", new TierDefinition())
        .Items("Targets", TargetSettings.Table, t => t.Targets, (t, v) => t with { Targets = v },
            "The targets that apply to every complaint, by name, such as Acceptance.");

    private static readonly SettingTable<DutyDefinition> Duty = SettingTable.Of("Duty",
        "How a kind of duty is watched; settings that you leave out keep their defaults.", new DutyDefinition())
        .Duration("Within", d => d.Within, (d, v) => d with { Within = v },
            "The time of a duty for which nobody gave one, such as 30 calendar days.")
        .Text("Calendar", d => d.Calendar, (d, v) => d with { Calendar = v }, "The calendar that counts Within, such as office.")
        .Words("Notify", d => d.Notify, (d, v) => d with { Notify = v },
            "Who is told when the duty is given: roles, Holder (the default), Supervisor.", SettingShape.Roles)
        .Child("Extension", TargetSettings.Extension, d => d.Extension, (d, v) => d with { Extension = v },
            "Whether and how far a person may move the due instant before it has passed.")
        .Choice<ClosingRule>("OnClosed", d => d.OnClosed, (d, v) => d with { OnClosed = v },
            "Whether the closing of the complaint ends the duty: Cancel or Run.")
        .Items("Steps", TargetSettings.Step, d => d.Steps, (d, v) => d with { Steps = v },
            "The steps by name, such as remind and late; they take the place of the usual ones. Notify may name Holder and Supervisor.");

    private static readonly SettingTable<PauseDefinition> Pause = SettingTable.Of("Pause",
        "A cause that pauses clocks: While, When or both; or From and Until.", new PauseDefinition())
        .Words("While", p => p.While, (p, v) => p with { While = v },
            "The states in any of which the cause holds, such as AwaitingComplainant.", SettingShape.Milestones)
        .Condition("When", p => p.When, (p, v) => p with { When = v }, "A condition that must hold too, or alone.")
        .Words("From", p => p.From, (p, v) => p with { From = v },
            "The milestones of which any begins the cause.", SettingShape.Milestones)
        .Words("Until", p => p.Until, (p, v) => p with { Until = v }, "The milestones of which any ends it.", SettingShape.Milestones);

    public static SettingTable<SlaDefinition> Table { get; } = SettingTable.Of("Sla", "Promises of time.", new SlaDefinition())
        .Items("Tiers", Tier, s => s.Tiers, (s, v) => s with { Tiers = v }, "Tiers by name, such as Major.")
        .Child("Always", Always, s => new TierDefinition { Targets = s.Always }, (s, v) => s with { Always = v.Targets })
        .Items("Duties", Duty, s => s.Duties, (s, v) => s with { Duties = v },
            "How duties of people are watched, by kind; a kind that is not named is watched as usual.", names: "DutyKind")
        .Items("Pauses", Pause, s => s.Pauses, (s, v) => s with { Pauses = v },
            "The causes that pause clocks, by name, such as complainant.")
        .Add(PresetUse.Section, SettingShape.MapOf(SettingShape.Map(PresetUse.Table.Description), "PresetName"),
            "Time limits of laws and standards that the package brings along, by name; each lies under what Tiers, Always "
            + "and Pauses say.", Presets, static (_, _) => { })
        .Words("Chain", s => s.Chain, (s, v) => s with { Chain = v },
            "The roles to which a complaint is escalated, the lowest level first, such as [\"DepartmentSupervisor\", "
            + "\"Executive\"].", SettingShape.Roles);

    /// <summary>Checks the form of the presets, which have been laid under the other settings already.</summary>
    private static SlaDefinition Presets(SlaDefinition sla, SettingReader reader)
    {
        reader.Items(PresetUse.Section, PresetUse.Table);
        return sla;
    }
}
