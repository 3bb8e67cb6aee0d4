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
    public static DeclaredNames Of(
        RuleBookDefinition book, WorkflowNames workflow, IReadOnlyCollection<string> moreMilestones)
    {
        var tiers = new Dictionary<string, int>(Names.Comparer);
        foreach ((string name, TierDefinition tier) in book.Sla.Tiers)
            tiers.TryAdd(name, tier.Rank);
        return new DeclaredNames
        {
            Workflow = workflow,
            Milestones = Set([.. Milestones.BuiltIn, .. book.Milestones.Keys, .. moreMilestones, .. workflow.States]),
            Reached = Set([.. workflow.Reached, .. moreMilestones]),
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
                [BuiltInFields.OpenTasks] = workflow.Tasks,
                [FreeWords.Role] = Roles.BuiltIn,
            }),
        };
    }

    /// <summary>The names that a workflow declares.</summary>
    public static WorkflowNames Of(WorkflowDefinition workflow)
    {
        EffectsDefinition[] effects = [.. WorkflowEffects.Of(workflow)];
        return new WorkflowNames
        {
            States = Set(workflow.Regions.Values.SelectMany(region => region.States.Keys)),
            Leaves = Set(workflow.Regions.Values.SelectMany(LeavesOf)),
            LeavesIn = state => [.. workflow.Regions.Values.Where(region => region.States.ContainsKey(state)).Take(1)
                .SelectMany(region => new RegionHierarchy(region).LeavesWithin(state)).Order(StringComparer.Ordinal)],
            MainLeaves = Set(workflow.Regions.Where(region => Names.Same(region.Key, WorkflowDefinition.MainRegion))
                .SelectMany(region => LeavesOf(region.Value))),
            Reached = Set(ReachedMilestones.Of(workflow)),
            Started = Set(ReachedMilestones.StartedTargets(workflow)),
            Triggers = Set(workflow.Regions.Values.SelectMany(region => region.States.Values).SelectMany(state => state.On.Keys)),
            Outcomes = Set(effects.Select(effect => effect.Outcome).OfType<string>().Concat(CloseOutcomes.BuiltIn)),
            Tasks = Set(effects.SelectMany(effect => effect.Tasks.Keys)),
        };
    }

    private static IEnumerable<string> LeavesOf(RegionDefinition region) =>
        region.States.Keys.Except(region.States.Values.Select(state => state.Parent).OfType<string>(), Names.Comparer);

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, Names.Comparer);
}
