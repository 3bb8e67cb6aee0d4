using System.Globalization;
using System.Text;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes a graph as the text of a PlantUML state diagram.</summary>
/// <remarks>
/// Thread-safe. Entry and exit effects stand in the state. Transitions that do not leave their state are left out. A name cannot become
/// markup or an instruction such as <c>!include</c>, so a diagram of foreign rules can be drawn.
/// </remarks>
public static class PlantUmlWriter
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
        var text = new StringBuilder("@startuml\nhide empty description\n");
        foreach (RegionDrawing one in regions)
        {
            if (regions.Count == 1)
            {
                Write(text, one, "");
                continue;
            }
            text.Append(
                CultureInfo.InvariantCulture, $"state \"{PlantUmlText.Escape(one.Name)}\" as {DiagramIds.OfRegion(one.Name)} {{\n");
            Write(text, one, "  ");
            text.Append("}\n");
        }
        return text.Append("@enduml\n").ToString();
    }

    private static void Write(StringBuilder text, RegionDrawing region, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}[*] --> {region.Initial}\n");
        WriteWithin(text, region, null, indent);
        foreach (DiagramArrow arrow in region.Arrows(PlantUmlText.Escape))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{arrow.From} --> {arrow.To} : {arrow.Label}\n");
        foreach (GraphState state in region.Finals)
            text.Append(CultureInfo.InvariantCulture, $"{indent}{DiagramIds.OfState(state.Name)} --> [*]\n");
    }

    private static void WriteWithin(StringBuilder text, RegionDrawing region, string? parent, string indent)
    {
        foreach (GraphState state in region.StatesWithin(parent))
            Write(text, region, state, indent);
        foreach (string choice in region.ChoicesWithin(parent))
            text.Append(CultureInfo.InvariantCulture, $"{indent}state {choice} <<choice>>\n");
    }

    private static void Write(StringBuilder text, RegionDrawing region, GraphState state, string indent)
    {
        string id = DiagramIds.OfState(state.Name);
        text.Append(CultureInfo.InvariantCulture, $"{indent}state \"{PlantUmlText.Escape(state.Name)}\" as {id}");
        if (region.StatesWithin(state.Name).Length > 0)
        {
            text.Append(" {\n");
            if (state.Initial is not null)
                text.Append(CultureInfo.InvariantCulture, $"{indent}  [*] --> {DiagramIds.OfState(state.Initial)}\n");
            WriteWithin(text, region, state.Name, indent + "  ");
            text.Append(CultureInfo.InvariantCulture, $"{indent}}}");
        }
        text.Append('\n');
        foreach (string line in DiagramLabels.Body(state, PlantUmlText.Escape))
            text.Append(CultureInfo.InvariantCulture, $"{indent}{id} : {line}\n");
    }
}
