using System.Collections.Frozen;
using System.Globalization;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Workflow.Graph;

/// <summary>
/// Makes identifiers that all formats accept without quotes: ASCII letters, digits and underlines. Different names get different ones. In
/// the identifier of a state the number of underlines is even, in all others it is odd.
/// </summary>
internal static class DiagramIds
{
    /// <summary>
    /// Words that a line of Mermaid or PlantUML cannot begin with, members of the objects of JavaScript in which Mermaid looks names up,
    /// and words of Graphviz.
    /// </summary>
    private static readonly FrozenSet<string> Keywords =
        new[]
        {
            "as", "class", "classDef", "click", "default", "end", "note", "scale", "state", "style",
            "hide", "remove", "restore", "show", "skinparam", "title",
            "accDescr", "accTitle", "href", "root", "stateDiagram",
            "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
            "digraph", "edge", "graph", "node", "strict", "subgraph",
        }.ToFrozenSet(Names.Comparer);

    public static string OfState(string name)
    {
        string id = Escaped(name);
        return Keywords.Contains(id) ? $"{id}_" : id;
    }

    public static string OfRegion(string name) => $"region_{Escaped(name)}";

    /// <summary>The point at which a region begins.</summary>
    public static string OfStart(string region) => $"start_{Escaped(region)}";

    public static string Of(GraphChoice choice) => $"choice_{Escaped(choice.From)}__{Escaped(choice.Trigger)}";

    /// <summary>Characters that are not allowed are written as their number, between two underlines.</summary>
    private static string Escaped(string name) => string.Concat(name.Select((c, place) => IsAllowed(c, place)
        ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_{(int)c:x}_")));

    private static bool IsAllowed(char c, int place) => char.IsAsciiLetter(c) || (place > 0 && char.IsAsciiDigit(c));
}
