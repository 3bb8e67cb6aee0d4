using System.Globalization;
using System.Text;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes a graph as the text of a Graphviz <c>digraph</c>.</summary>
/// <remarks>Thread-safe. Transitions that do not leave their state are left out.</remarks>
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
        ArgumentNullException.ThrowIfNull(graph);
        GraphRegion[] regions = [.. graph.Regions.Where(candidate => region is null || Names.Same(candidate.Name, region))];
        if (regions.Length == 0)
            throw new ArgumentException(
                $"There is no region '{region}'. {Names.Suggest(region!, graph.Regions.Select(known => known.Name), "region")}",
                nameof(region));

        var text = new StringBuilder("digraph workflow {\n  compound=true;\n  node [shape=box, style=rounded];\n");
        for (int i = 0; i < regions.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_region_{i} {{\n    label={Quoted(regions[i].Name)};\n");
            Write(text, regions[i], i);
            text.Append("  }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, GraphRegion region, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"    start_{number} [shape=point, label=\"\"];\n");
        foreach (GraphState state in region.States.Where(state => state.Parent is null))
            Write(text, region, state, "    ");
        text.Append(CultureInfo.InvariantCulture, $"    start_{number} -> {Quoted(region.Initial)};\n");
        foreach (GraphEdge edge in region.Edges.Where(edge => !edge.IsInternal))
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(edge.From)} -> {Quoted(edge.To)} [label={Quoted(Label(edge))}];\n");
    }

    /// <summary>Writes a state. A state with substates is a frame around a point of its own, to which the edges lead.</summary>
    private static void Write(StringBuilder text, GraphRegion region, GraphState state, string indent)
    {
        GraphState[] inner = [.. region.States.Where(other => Names.Same(other.Parent, state.Name))];
        if (inner.Length == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Quoted(state.Name)}{(state.Final ? " [peripheries=2]" : "")};\n");
            return;
        }
        text.Append(CultureInfo.InvariantCulture,
            $"{indent}subgraph {Quoted($"cluster_{state.Name}")} {{\n{indent}  label={Quoted(state.Name)};\n");
        text.Append(CultureInfo.InvariantCulture, $"{indent}  {Quoted(state.Name)} [style=dashed];\n");
        foreach (GraphState one in inner)
            Write(text, region, one, indent + "  ");
        if (state.Initial is not null)
            text.Append(CultureInfo.InvariantCulture, $"{indent}  {Quoted(state.Name)} -> {Quoted(state.Initial)} [style=dotted];\n");
        text.Append(CultureInfo.InvariantCulture, $"{indent}}}\n");
    }

    private static string Label(GraphEdge edge)
    {
        string guard = edge.Guard is null ? "" : $" [{edge.Guard}]";
        string roles = edge.Roles.Count == 0 ? "" : $" / {string.Join(", ", edge.Roles)}";
        return edge.Trigger + guard + roles;
    }

    /// <summary>
    /// Escapes a text. Backslashes and entities would have a meaning of their own. A line end stays a line end, so that two names never
    /// become equal.
    /// </summary>
    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n") + "\"";
}
