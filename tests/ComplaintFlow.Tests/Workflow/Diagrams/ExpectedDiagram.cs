using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow.Diagrams;

/// <summary>Says in the words of <see cref="DrawnDiagram"/> what a diagram of a graph must say.</summary>
/// <param name="graph">The graph.</param>
/// <param name="shown">Says how the format shows a text.</param>
internal sealed class ExpectedDiagram(WorkflowGraph graph, Func<string, string> shown)
{
    public IEnumerable<string> Facts() => graph.Regions.Count == 1
        ? Facts(graph.Regions[0], "the diagram")
        : graph.Regions.SelectMany(region => Facts(region, shown(region.Name)).Append($"{shown(region.Name)} is in the diagram"));

    private IEnumerable<string> Facts(GraphRegion region, string frame)
    {
        string ParentOf(string state) =>
            region.States.Single(known => known.Name == state).Parent is { } parent ? shown(parent) : frame;

        yield return $"{frame} begins with {shown(region.Initial)}";
        foreach (GraphState state in region.States)
        {
            string name = shown(state.Name);
            yield return $"{name} is in {ParentOf(state.Name)}";
            if (state.Initial is not null)
                yield return $"{name} begins with {shown(state.Initial)}";
            if (state.Final)
                yield return $"{name} ends";
            if (state.Entry.Count > 0)
                yield return $"{name} says entry / {string.Join(", ", state.Entry.Select(shown))}";
            if (state.Exit.Count > 0)
                yield return $"{name} says exit / {string.Join(", ", state.Exit.Select(shown))}";
        }
        foreach (GraphEdge edge in region.Edges.Where(edge => edge.Kind is GraphEdgeKind.Transition))
            yield return $"{shown(edge.From)} leads to {shown(edge.To)} on {Label(edge.Trigger, edge.Guard, edge.Roles)}";
        foreach (GraphChoice choice in region.Choices)
        {
            if (choice.Branches.All(branch => branch.Kind is GraphEdgeKind.Internal))
                continue;
            string name = $"the choice of {shown(choice.From)} on {Label(choice.Trigger, choice.Guard, choice.Roles)}";
            yield return $"{name} is in {ParentOf(choice.From)}";
            yield return $"{name} is decided";
            foreach (GraphBranch branch in choice.Branches)
            {
                string label = (branch.Guard is null ? "otherwise" : $"[{shown(branch.Guard)}]")
                    + (branch.Kind is GraphEdgeKind.Internal ? ", stays" : "");
                yield return $"{name} leads to {shown(branch.To)} on {label}";
            }
        }
    }

    private string Label(string trigger, string? guard, IReadOnlyList<string> roles) =>
        shown(trigger) + (guard is null ? "" : $" [{shown(guard)}]")
            + (roles.Count == 0 ? "" : $" / {string.Join(", ", roles.Select(shown))}");
}
