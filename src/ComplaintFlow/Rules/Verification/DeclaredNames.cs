using ComplaintFlow.Conditions;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Rules.Verification;

/// <summary>What the parts of a rule book may name.</summary>
internal sealed class DeclaredNames
{
    public DeclaredNames(RuleBookDefinition definition, IEnumerable<string> moreMilestones)
    {
        States = Set(definition.Workflow.Regions.Values.SelectMany(region => region.States.Keys));
        Leaves = Set(definition.Workflow.Regions.Values.SelectMany(LeavesOf));
        MainLeaves = Set(definition.Workflow.Regions.Where(region => Names.Same(region.Key, WorkflowDefinition.MainRegion)).SelectMany(region => LeavesOf(region.Value)));
        Milestones = Set([.. Complaints.Milestones.BuiltIn, .. definition.Milestones.Keys, .. moreMilestones, .. States]);
        Triggers = Set(definition.Workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys));
        Predicates = Set(definition.Predicates);
        Effects = Set(definition.Effects);
        Targets = Set(definition.Sla.Tiers.Values.SelectMany(tier => tier.Targets.Keys).Concat(definition.Sla.Always.Keys));
        Calendars = Set(definition.Calendars.Keys);
        Roles = Set(Complaints.Roles.BuiltIn);
    }

    public HashSet<string> States { get; }

    /// <summary>The states that a region can be in: those without substates.</summary>
    public HashSet<string> Leaves { get; }

    /// <summary>Those of the main region.</summary>
    public HashSet<string> MainLeaves { get; }

    public HashSet<string> Milestones { get; }

    public HashSet<string> Triggers { get; }

    public HashSet<string> Predicates { get; }

    /// <summary>The effects of the host.</summary>
    public HashSet<string> Effects { get; }

    public HashSet<string> Targets { get; }

    public HashSet<string> Calendars { get; }

    public HashSet<string> Roles { get; }

    /// <summary>Reports the milestones that are not known.</summary>
    public void Milestone(IReadOnlyList<string> milestones, string at, DiagnosticBag defects)
    {
        foreach (string name in milestones.Where(name => !Milestones.Contains(name)))
        {
            defects.Error(DiagnosticCodes.UnknownMilestone, at, $"'{name}' is neither a state, nor a built-in milestone, nor declared.",
                $"Declare it under Milestones, or: {Names.Suggest(name, Milestones, "milestone")}");
        }
    }

    /// <summary>Reports a calendar that is not known, and one that is needed and not named.</summary>
    public void Calendar(string? calendar, string? time, bool isNeeded, string at, DiagnosticBag defects)
    {
        if (calendar is null && isNeeded)
            defects.Error(DiagnosticCodes.MissingCalendar, at, $"'{time}' counts by a calendar, and none is named.", Names.Suggest("", Calendars, "calendar"));
        else if (calendar is not null && !Calendars.Contains(calendar))
            defects.Error(DiagnosticCodes.UnknownCalendar, at, $"There is no calendar '{calendar}'.", Names.Suggest(calendar, Calendars, "calendar"));
    }

    /// <summary>Reports a trigger that no state takes.</summary>
    public void Trigger(string trigger, string at, DiagnosticBag defects)
    {
        if (!Triggers.Contains(trigger))
            defects.Error(DiagnosticCodes.TriggerNeverTaken, at, $"No state takes the trigger '{trigger}'.", Names.Suggest(trigger, Triggers, "trigger"));
    }

    private static IEnumerable<string> LeavesOf(RegionDefinition region) =>
        region.States.Keys.Except(region.States.Values.Select(state => state.Parent).OfType<string>(), Names.Comparer);

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, Names.Comparer);
}
