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
        new StateDiagram(text, PlantUmlText.Escape, isBodyOfSuperstateNote: false).Write(regions, "");
        return text.Append("@enduml\n").ToString();
    }
}
