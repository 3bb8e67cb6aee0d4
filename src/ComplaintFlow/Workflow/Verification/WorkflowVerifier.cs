using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Verification;

/// <summary>Verifies what only the whole workflow shows: where its transitions lead, and which triggers raise one another.</summary>
internal sealed class WorkflowVerifier(WorkflowDefinition workflow, string path, DiagnosticBag defects)
{
    public void Verify()
    {
        foreach ((string name, RegionDefinition region) in workflow.Regions)
        {
            var map = new RegionHierarchy(region);
            string at = RegionPath.Of(path, name);
            new ReachabilityVerifier(region, map, at, defects).Verify(mustEnd: Names.Same(name, WorkflowDefinition.MainRegion));
            new HiddenTransitionVerifier(region, map, at, defects).Verify();
        }
        new RaiseVerifier(workflow, path, defects).Verify();
    }
}
