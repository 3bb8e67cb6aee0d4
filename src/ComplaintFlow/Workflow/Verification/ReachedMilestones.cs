using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Finds the milestones that a complaint can reach: by the library itself, by its states and by effects of the workflow.</summary>
internal static class ReachedMilestones
{
    public static IEnumerable<string> Of(WorkflowDefinition workflow) =>
    [
        Milestones.Received, Milestones.Classified,
        .. workflow.Regions.Any(region => Names.Same(region.Key, WorkflowDefinition.MainRegion) && Reopens(region.Value))
            ? [Milestones.Reopened] : Array.Empty<string>(),
        .. workflow.Regions.Values.SelectMany(region => region.States.Keys),
        .. WorkflowEffects.Of(workflow).SelectMany(effects => effects.Milestones),
    ];

    /// <summary>The targets that effects start, whatever their own occasions are.</summary>
    public static IEnumerable<string> StartedTargets(WorkflowDefinition workflow) =>
        WorkflowEffects.Of(workflow).SelectMany(effects => effects.Start);

    private static bool Reopens(RegionDefinition region)
    {
        var map = new RegionHierarchy(region);
        return region.States.Keys.Where(map.IsEnd).SelectMany(map.Targets).Any(target => map.Has(target) && !map.IsEnd(target));
    }
}
