using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow;

/// <summary>The paths of regions in the configuration.</summary>
internal static class RegionPath
{
    /// <summary>The path of a region. The main region has no name there.</summary>
    public static string Of(string workflow, string region) =>
        Names.Same(region, WorkflowDefinition.MainRegion) ? workflow : $"{workflow}:Regions:{region}";
}
