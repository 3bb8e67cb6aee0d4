using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>
/// What all formats draw of a region. A decision node stands beside its state. What never leaves its state is not drawn: the many actions
/// that are possible in a state all the time would hide its way.
/// </summary>
internal sealed class RegionDrawing(GraphRegion region)
{
    private readonly GraphChoice[] _choices =
        [.. region.Choices.Where(choice => choice.Branches.Any(branch => branch.Kind == GraphEdgeKind.Transition))];

    private readonly ILookup<string, GraphState> _within = region.States.ToLookup(state => state.Parent ?? "", Names.Comparer);

    public string Name { get; } = region.Name;

    public string Initial { get; } = DiagramIds.OfState(region.Initial);

    /// <summary>The states from which no transition leads.</summary>
    public IEnumerable<GraphState> Finals => region.States.Where(state => state.Final);

    /// <summary>The states within a state, or those within no other.</summary>
    public IEnumerable<GraphState> StatesWithin(string? parent) => _within[parent ?? ""];

    /// <summary>The identifiers of the decision nodes within a state, or of those within no other.</summary>
    public IEnumerable<string> ChoicesWithin(string? parent) =>
        StatesWithin(parent).SelectMany(state => _choices.Where(choice => Names.Same(choice.From, state.Name))).Select(DiagramIds.Of);

    /// <summary>The arrows between states and decision nodes.</summary>
    /// <param name="plain">Escapes a text for the label.</param>
    public IEnumerable<DiagramArrow> Arrows(Func<string, string> plain)
    {
        foreach (GraphEdge edge in region.Edges.Where(edge => edge.Kind == GraphEdgeKind.Transition))
        {
            yield return new DiagramArrow(
                DiagramIds.OfState(edge.From), DiagramIds.OfState(edge.To),
                DiagramLabels.Of(edge.Trigger, edge.Guard, edge.Roles, plain), Stays: false);
        }
        foreach (GraphChoice choice in _choices)
        {
            string node = DiagramIds.Of(choice);
            yield return new DiagramArrow(
                DiagramIds.OfState(choice.From), node, DiagramLabels.Of(choice.Trigger, choice.Guard, choice.Roles, plain), Stays: false);
            foreach (GraphBranch branch in choice.Branches)
                yield return new DiagramArrow(
                    node, DiagramIds.OfState(branch.To), DiagramLabels.Of(branch, plain), branch.Kind == GraphEdgeKind.Internal);
        }
    }
}

/// <summary>An arrow of a diagram between two identifiers.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Label">Its label, escaped.</param>
/// <param name="Stays">Whether it leads back to a state that is not left.</param>
internal sealed record DiagramArrow(string From, string To, string Label, bool Stays);
