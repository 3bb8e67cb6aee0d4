using System.Globalization;
using System.Text;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes a graph as the text of a Graphviz <c>digraph</c>.</summary>
/// <remarks>
/// Thread-safe. Entry and exit effects stand in the state. Transitions that do not leave their state are left out; a branch that does not
/// is drawn dashed.
/// </remarks>
public static class DotWriter
{
    /// <summary>Writes the diagram.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="region">The name of the only region to write, or <see langword="null"/> for all, each in a frame of its own.</param>
    /// <returns>The text of the diagram, in lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The graph has no such region.</exception>
    public static string Write(WorkflowGraph graph, string? region = null)
    {
        IReadOnlyList<RegionDrawing> regions = DiagramRegions.Of(graph, region);
        var text = new StringBuilder("digraph workflow {\n  compound=true;\n  node [shape=box, style=rounded];\n");
        foreach (RegionDrawing one in regions)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{DiagramIds.OfRegion(one.Name)} {{\n");
            text.Append(CultureInfo.InvariantCulture, $"    label=\"{Plain(one.Name)}\";\n");
            Write(text, one);
            text.Append("  }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, RegionDrawing region)
    {
        string start = DiagramIds.OfStart(region.Name);
        text.Append(CultureInfo.InvariantCulture, $"    {start} [shape=point, label=\"\"];\n");
        WriteWithin(text, region, null, "    ");
        text.Append(CultureInfo.InvariantCulture, $"    {start} -> {region.Initial};\n");
        foreach (DiagramArrow arrow in region.Arrows(Plain))
        {
            string style = arrow.Stays ? ", style=dashed" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {arrow.From} -> {arrow.To} [label=\"{arrow.Label}\"{style}];\n");
        }
    }

    private static void WriteWithin(StringBuilder text, RegionDrawing region, string? parent, string indent)
    {
        foreach (GraphState state in region.StatesWithin(parent))
            Write(text, region, state, indent);
        foreach (string choice in region.ChoicesWithin(parent))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{choice} [shape=diamond, label=\"\", width=0.3, height=0.3];\n");
    }

    /// <summary>Writes a state. A state with substates is a frame around a point of its own, to which the edges lead.</summary>
    private static void Write(StringBuilder text, RegionDrawing region, GraphState state, string indent)
    {
        string id = DiagramIds.OfState(state.Name);
        string label = string.Join("\\n", DiagramLabels.Body(state, Plain).Prepend(Plain(state.Name)));
        if (!region.StatesWithin(state.Name).Any())
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{id} [label=\"{label}\"{(state.Final ? ", peripheries=2" : "")}];\n");
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"{indent}subgraph cluster_{id} {{\n{indent}  label=\"{label}\";\n");
        text.Append(CultureInfo.InvariantCulture, $"{indent}  {id} [label=\"{Plain(state.Name)}\", style=dashed];\n");
        WriteWithin(text, region, state.Name, indent + "  ");
        if (state.Initial is not null)
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {id} -> {DiagramIds.OfState(state.Initial)} [style=dotted];\n");
        text.Append(CultureInfo.InvariantCulture, $"{indent}}}\n");
    }

    /// <summary>
    /// Escapes a text. Backslashes and entities would have a meaning of their own. A line end stays a line end, so that two names never
    /// look equal.
    /// </summary>
    private static string Plain(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
