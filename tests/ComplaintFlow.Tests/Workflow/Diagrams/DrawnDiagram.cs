using System.Text.RegularExpressions;

namespace ComplaintFlow.Tests.Workflow.Diagrams;

/// <summary>
/// Reads the lines that Mermaid and PlantUML have in common, and Mermaid's notes. A line outside of this grammar is an error, and so is
/// a name that is not declared.
/// </summary>
internal sealed class DrawnDiagram
{
    private const string Id = "[A-Za-z_][A-Za-z0-9_]*";
    private static readonly Regex State = new($"^ *state \"(?<label>[^\"\\n]+)\" as (?<id>{Id})(?<open> {{)?$");
    private static readonly Regex Choice = new($"^ *state (?<id>{Id}) <<choice>>$");
    private static readonly Regex Arrow = new($"^ *(?<from>{Id}|\\[\\*\\]) --> (?<to>{Id}|\\[\\*\\])(?: : (?<label>.+))?$");
    private static readonly Regex Body = new($"^ *(?<id>{Id}) : (?<text>.+)$");
    private static readonly Regex Note = new($"^ *note right of (?<id>{Id})$");

    private readonly Dictionary<string, (string Label, string? Parent)> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _choices = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, string Label, string? Parent)> _arrows = [];
    private readonly List<(string Id, string Text)> _bodies = [];
    private readonly Stack<string> _open = [];
    private string? _note;

    private DrawnDiagram(Func<string, string> read) => Label = read;

    /// <summary>What a label says.</summary>
    private Func<string, string> Label { get; }

    private string? Parent => _open.Count == 0 ? null : _open.Peek();

    /// <param name="lines">The lines without the head and the foot.</param>
    /// <param name="read">Says what a label says, and throws for one that the format does not allow.</param>
    public static DrawnDiagram Read(IEnumerable<string> lines, Func<string, string> read)
    {
        var diagram = new DrawnDiagram(read);
        foreach (string line in lines)
            diagram.Read(line);
        diagram._open.Should().BeEmpty("every brace is closed");
        diagram._note.Should().BeNull("every note is closed");
        return diagram;
    }

    /// <summary>All that the diagram says, in words.</summary>
    public IEnumerable<string> Facts() =>
    [
        .. _states.Values.Select(state => $"{state.Label} is in {Name(state.Parent)}"),
        .. _choices.Select(choice => $"{Name(choice.Key)} is in {Name(choice.Value)}"),
        .. _bodies.Select(body => $"{Name(body.Id)} says {Label(body.Text)}"),
        .. _arrows.Select(arrow => (arrow.From, arrow.To) switch
        {
            ("[*]", _) => $"{Name(arrow.Parent)} begins with {Name(arrow.To)}",
            (_, "[*]") => $"{Name(arrow.From)} ends",
            _ when _choices.ContainsKey(arrow.To) => $"{Name(arrow.To)} is decided",
            _ => $"{Name(arrow.From)} leads to {Name(arrow.To)} on {Label(arrow.Label)}",
        }),
    ];

    private void Read(string line)
    {
        if (_note is not null)
        {
            if (line.Trim() == "end note")
                _note = null;
            else
                _bodies.Add((_note, line.Trim()));
        }
        else if (State.Match(line) is { Success: true } state)
        {
            _states.Add(state.Groups["id"].Value, (Label(state.Groups["label"].Value), Parent));
            if (state.Groups["open"].Success)
                _open.Push(state.Groups["id"].Value);
        }
        else if (Choice.Match(line) is { Success: true } choice)
            _choices.Add(choice.Groups["id"].Value, Parent);
        else if (Arrow.Match(line) is { Success: true } arrow)
            _arrows.Add((arrow.Groups["from"].Value, arrow.Groups["to"].Value, arrow.Groups["label"].Value, Parent));
        else if (Body.Match(line) is { Success: true } body)
            _bodies.Add((body.Groups["id"].Value, body.Groups["text"].Value));
        else if (Note.Match(line) is { Success: true } note)
            _note = note.Groups["id"].Value;
        else
        {
            line.Trim().Should().Be("}", "every other line is outside of the grammar");
            _open.Pop();
        }
    }

    /// <summary>The label of a state; a decision node is called by the one arrow that leads to it.</summary>
    private string Name(string? id)
    {
        if (id is null)
            return "the diagram";
        if (_states.TryGetValue(id, out (string Label, string? Parent) state))
            return state.Label;
        _choices.Should().ContainKey(id, "an arrow to a name that is not declared draws a state of its own");
        (string from, _, string label, _) = _arrows.Should().ContainSingle(arrow => arrow.To == id).Subject;
        return $"the choice of {Name(from)} on {Label(label)}";
    }
}
