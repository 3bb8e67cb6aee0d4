using System.Globalization;
using System.Text;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes a graph as the text of a Mermaid <c>stateDiagram-v2</c>.</summary>
/// <remarks>Thread-safe. Transitions that do not leave their state are left out.</remarks>
public static class MermaidWriter
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

        var text = new StringBuilder("stateDiagram-v2\n  direction TB\n");
        foreach (GraphRegion one in regions)
        {
            if (regions.Length == 1)
            {
                Write(text, one, "  ");
                continue;
            }
            text.Append(CultureInfo.InvariantCulture, $"  state \"{Plain(one.Name)}\" as region_{Id(one.Name)} {{\n");
            Write(text, one, "    ");
            text.Append("  }\n");
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, GraphRegion region, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}[*] --> {Id(region.Initial)}\n");
        foreach (GraphState state in region.States.Where(state => state.Parent is null))
            Write(text, region, state, indent);
        foreach (GraphEdge edge in region.Edges.Where(edge => !edge.IsInternal))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Id(edge.From)} --> {Id(edge.To)} : {Label(edge)}\n");
        foreach (GraphState state in region.States.Where(state => state.Final))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Id(state.Name)} --> [*]\n");
    }

    private static void Write(StringBuilder text, GraphRegion region, GraphState state, string indent)
    {
        GraphState[] inner = [.. region.States.Where(other => Names.Same(other.Parent, state.Name))];
        text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{Plain(state.Name)}\" as {Id(state.Name)}");
        if (inner.Length == 0)
        {
            text.Append('\n');
            return;
        }
        text.Append(" {\n");
        if (state.Initial is not null)
            text.Append(CultureInfo.InvariantCulture, $"{indent}  [*] --> {Id(state.Initial)}\n");
        foreach (GraphState one in inner)
            Write(text, region, one, indent + "  ");
        text.Append(CultureInfo.InvariantCulture, $"{indent}}}\n");
    }

    private static string Label(GraphEdge edge)
    {
        string guard = edge.Guard is null ? "" : $" [{Plain(edge.Guard)}]";
        string roles = edge.Roles.Count == 0 ? "" : $" / {string.Join(", ", edge.Roles.Select(Plain))}";
        return Plain(edge.Trigger) + guard + roles;
    }

    /// <summary>Makes a Mermaid identifier of ASCII letters and digits. Other characters are written as their number.</summary>
    private static string Id(string name) =>
        string.Concat(
            name.Select(c => char.IsAsciiLetterOrDigit(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x}")));

    /// <summary>
    /// Replaces characters that would end a label (quotes, colons, semicolons, braces, line ends) or begin a comment (%%).
    /// </summary>
    private static string Plain(string text) =>
        text.Replace('"', '\'').Replace(':', '.').Replace(';', ',').Replace('{', '(').Replace('}', ')').Replace('#', '.').Replace('%', '％')
            .ReplaceLineEndings(" ");
}
