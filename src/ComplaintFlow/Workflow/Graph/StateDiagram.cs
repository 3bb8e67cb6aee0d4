using System.Globalization;
using System.Text;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes what Mermaid and PlantUML have in common: states in braces, arrows with labels, and choices.</summary>
/// <param name="text">Receives the text.</param>
/// <param name="plain">Escapes a text.</param>
/// <param name="isBodyOfSuperstateNote">Whether the effects of a state with substates stand in a note.</param>
internal sealed class StateDiagram(StringBuilder text, Func<string, string> plain, bool isBodyOfSuperstateNote)
{
    /// <summary>Writes the regions, each in a frame of its own if there are several.</summary>
    public void Write(IReadOnlyList<RegionDrawing> regions, string indent)
    {
        foreach (RegionDrawing region in regions)
        {
            if (regions.Count == 1)
            {
                Write(region, indent);
                continue;
            }
            Line(indent, $"state \"{plain(region.Name)}\" as {DiagramIds.OfRegion(region.Name)} {{");
            Write(region, indent + "  ");
            Line(indent, "}");
        }
    }

    private void Write(RegionDrawing region, string indent)
    {
        Line(indent, $"[*] --> {region.Initial}");
        WriteWithin(region, null, indent);
        foreach (DiagramArrow arrow in region.Arrows(plain))
            Line(indent, $"{arrow.From} --> {arrow.To} : {arrow.Label}");
        foreach (GraphState state in region.Finals)
            Line(indent, $"{DiagramIds.OfState(state.Name)} --> [*]");
    }

    private void WriteWithin(RegionDrawing region, string? parent, string indent)
    {
        foreach (GraphState state in region.StatesWithin(parent))
            Write(region, state, indent);
        foreach (string choice in region.ChoicesWithin(parent))
            Line(indent, $"state {choice} <<choice>>");
    }

    private void Write(RegionDrawing region, GraphState state, string indent)
    {
        string id = DiagramIds.OfState(state.Name);
        bool isSuperstate = region.StatesWithin(state.Name).Any();
        Line(indent, $"state \"{plain(state.Name)}\" as {id}{(isSuperstate ? " {" : "")}");
        if (isSuperstate)
        {
            if (state.Initial is not null)
                Line(indent, $"  [*] --> {DiagramIds.OfState(state.Initial)}");
            WriteWithin(region, state.Name, indent + "  ");
            Line(indent, "}");
        }
        WriteBody([.. DiagramLabels.Body(state, plain)], id, isSuperstate && isBodyOfSuperstateNote, indent);
    }

    private void WriteBody(string[] body, string id, bool isNote, string indent)
    {
        if (isNote && body.Length > 0)
            Line(indent, $"note right of {id}");
        foreach (string line in body)
            Line(indent, isNote ? $"  {line}" : $"{id} : {line}");
        if (isNote && body.Length > 0)
            Line(indent, "end note");
    }

    private void Line(string indent, string line) => text.Append(CultureInfo.InvariantCulture, $"{indent}{line}\n");
}
