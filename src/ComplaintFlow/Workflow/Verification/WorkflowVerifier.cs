using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Verifies what only the whole workflow shows: where its transitions lead, and which triggers raise one another.</summary>
internal sealed class WorkflowVerifier(WorkflowDefinition workflow, string path, DiagnosticBag defects)
{
    public void Verify()
    {
        var regions = workflow.Regions
            .Select(region => (Name: region.Key, Region: region.Value, Hierarchy: new RegionHierarchy(region.Value))).ToList();
        if (regions.Exists(region => region.Hierarchy.IsOutOfBounds))
            return; // reported with the hierarchy
        foreach ((string name, RegionDefinition region, RegionHierarchy hierarchy) in regions)
        {
            string at = RegionPath.Of(path, name);
            new ReachabilityVerifier(region, hierarchy, at, defects).Verify(mustEnd: Names.Same(name, WorkflowDefinition.MainRegion));
            new HiddenTransitionVerifier(region, hierarchy, at, defects).Verify();
        }
        new RaiseVerifier(workflow, path, defects).Verify();
    }
}
