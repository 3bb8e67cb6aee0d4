using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Settings.Compilation;
using ComplaintFlow.Sla;
using ComplaintFlow.Workflow;
using ComplaintFlow.Workflow.Verification;

namespace ComplaintFlow.Rules;

/// <summary>Collects the names that the parts of a rule book may use.</summary>
internal static class RuleBookNames
{
    public static DeclaredNames Of(RuleBookDefinition book, IReadOnlyCollection<string> moreMilestones)
    {
        HashSet<string> states = Set(book.Workflow.Regions.Values.SelectMany(region => region.States.Keys));
        var tiers = new Dictionary<string, int>(Names.Comparer);
        foreach ((string name, TierDefinition tier) in book.Sla.Tiers)
            tiers.TryAdd(name, tier.Rank);
        EffectsDefinition[] effects = [.. WorkflowEffects.Of(book.Workflow)];
        return new DeclaredNames
        {
            States = states,
            Leaves = Set(book.Workflow.Regions.Values.SelectMany(LeavesOf)),
            LeavesIn = state => [.. book.Workflow.Regions.Values.Where(region => region.States.ContainsKey(state)).Take(1)
                .SelectMany(region => new RegionHierarchy(region).LeavesWithin(state)).Order(StringComparer.Ordinal)],
            MainLeaves = Set(book.Workflow.Regions.Where(region => Names.Same(region.Key, WorkflowDefinition.MainRegion))
                .SelectMany(region => LeavesOf(region.Value))),
            Milestones = Set([.. Milestones.BuiltIn, .. book.Milestones.Keys, .. moreMilestones, .. states]),
            Reached = Set([.. ReachedMilestones.Of(book.Workflow), .. moreMilestones]),
            Started = Set(ReachedMilestones.StartedTargets(book.Workflow)),
            Triggers = Set(book.Workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys)),
            Outcomes = Set(effects.Select(effect => effect.Outcome).OfType<string>().Concat(CloseOutcomes.BuiltIn)),
            Predicates = Set(book.Predicates),
            Effects = Set(book.Effects),
            Targets = Set(book.Sla.Tiers.Values.SelectMany(tier => tier.Targets.Keys).Concat(book.Sla.Always.Keys)),
            Calendars = Set(book.Calendars.Keys),
            HasDefaultCalendar = book.DefaultCalendar is not null,
            Departments = Set(book.Routing.Departments.Keys),
            Tiers = tiers,
            Free = new FreeWords(new Dictionary<string, IReadOnlyCollection<string>>(Names.Comparer)
            {
                [nameof(Complaint.Outcome)] = CloseOutcomes.BuiltIn,
                [BuiltInFields.OpenTasks] = Set(effects.SelectMany(effect => effect.Tasks.Keys)),
                [FreeWords.Role] = Roles.BuiltIn,
            }),
        };
    }

    private static IEnumerable<string> LeavesOf(RegionDefinition region) =>
        region.States.Keys.Except(region.States.Values.Select(state => state.Parent).OfType<string>(), Names.Comparer);

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, Names.Comparer);
}
