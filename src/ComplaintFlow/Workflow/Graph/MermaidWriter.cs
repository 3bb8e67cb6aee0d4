using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>Writes a graph as the text of a Mermaid <c>stateDiagram-v2</c>.</summary>
/// <remarks>
/// Thread-safe. Entry and exit effects stand in the state. Those of a state with substates stand in a note, because Mermaid allows no text
/// in such a state. Transitions that do not leave their state are left out.
/// </remarks>
public static partial class MermaidWriter
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
        var text = new StringBuilder("stateDiagram-v2\n  direction TB\n");
        new StateDiagram(text, Plain, isBodyOfSuperstateNote: true).Write(regions, "  ");
        return text.ToString();
    }

    /// <summary>
    /// Replaces what would end a label (quotes, colons, semicolons, braces, line ends) or a note, begin a comment (%%), make another kind
    /// of node of a state (<c>&lt;&lt;choice&gt;&gt;</c>, <c>[[fork]]</c>), or become HTML or Markdown.
    /// </summary>
    private static string Plain(string text) => Emphasis().Replace(
        text.Replace('"', '\'').Replace(':', '.').Replace(';', ',').Replace('{', '(').Replace('}', ')').Replace('#', '.')
            .Replace('%', '％').Replace('<', '‹').Replace('>', '›').Replace('&', '＆').Replace('*', '∗').Replace('`', '\'')
            .Replace('~', '∼').Replace('\\', '＼')
            .ReplaceLineEndings(" ").Replace("[[", "⟦", StringComparison.Ordinal)
            .Replace("end note", "end\u00A0note", StringComparison.OrdinalIgnoreCase), "＿");

    /// <summary>An underline that does not stand within a word.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])_|_(?![\p{L}\p{Nd}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emphasis();
}
