using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Chooses the regions that are drawn.</summary>
internal static class DiagramRegions
{
    /// <summary>The regions of a graph, or the one of a name.</summary>
    public static IReadOnlyList<RegionDrawing> Of(WorkflowGraph graph, string? region)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (Defect(graph, region) is { } defect)
            throw new ArgumentException(defect, nameof(region));
        return [.. graph.Regions.Where(known => region is null || Names.Same(known.Name, region)).Select(one => new RegionDrawing(one))];
    }

    /// <summary>Sentences that say what is wrong with the name of a region, or null if nothing is.</summary>
    public static string? Defect(WorkflowGraph graph, string? region) =>
        region is null || graph.Regions.Any(known => Names.Same(known.Name, region))
            ? null : $"There is no region '{region}'. {Names.Suggest(region, graph.Regions.Select(known => known.Name), "region")}";
}
