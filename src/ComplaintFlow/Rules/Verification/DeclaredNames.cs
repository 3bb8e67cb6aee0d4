using ComplaintFlow.Conditions;

namespace ComplaintFlow.Rules.Verification;

/// <summary>What the parts of a rule book may name.</summary>
internal sealed class DeclaredNames
{
    public DeclaredNames(RuleBookDefinition definition, IEnumerable<string> moreMilestones)
    {
        States = Set(definition.Workflow.Regions.Values.SelectMany(region => region.States.Keys));
        Milestones = Set([.. Complaints.Milestones.BuiltIn, .. definition.Milestones.Keys, .. moreMilestones, .. States]);
        Triggers = Set(definition.Workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys));
        Predicates = Set(definition.Predicates);
        Effects = Set(definition.Effects);
        Targets = Set(definition.Sla.Tiers.Values.SelectMany(tier => tier.Targets.Keys).Concat(definition.Sla.Always.Keys));
        Calendars = Set(definition.Calendars.Keys);
        Roles = Set(Complaints.Roles.BuiltIn);
    }

    public HashSet<string> States { get; }

    public HashSet<string> Milestones { get; }

    public HashSet<string> Triggers { get; }

    public HashSet<string> Predicates { get; }

    /// <summary>The effects of the host.</summary>
    public HashSet<string> Effects { get; }

    public HashSet<string> Targets { get; }

    public HashSet<string> Calendars { get; }

    public HashSet<string> Roles { get; }

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, Names.Comparer);
}
