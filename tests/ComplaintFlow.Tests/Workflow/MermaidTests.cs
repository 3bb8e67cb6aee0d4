using System.Text.RegularExpressions;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Workflow.Diagrams;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>Held against the part of Mermaid's grammar that the writer uses.</summary>
public sealed class MermaidTests
{
    [Fact]
    public void Every_state_choice_edge_and_effect_is_drawn_once()
    {
        foreach (RuleBook book in SomeWorkflows.All(seed: 20260405, count: 300))
        {
            string[] lines = MermaidWriter.Write(book.Graph).TrimEnd('\n').Split('\n');

            lines[..2].Should().Equal("stateDiagram-v2", "  direction TB");
            DrawnDiagram.Read(lines[2..], Label).Facts().Order(StringComparer.Ordinal).Should()
                .Equal(new ExpectedDiagram(book.Graph, Shown).Facts().Order(StringComparer.Ordinal));
        }
    }

    private static string Label(string label)
    {
        label.Should().NotMatchRegex("[\":;#{}%<>&*`~\\\\]|(?i)end note", "each of them ends a label or a note, begins a comment, or is markup")
            .And.NotContain("<<", "<<choice>> makes another kind of node of a state").And.NotContain("[[", "so does [[fork]]");
        return label;
    }

    private static string Shown(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        bool IsInWord(int place) => place >= 0 && place < line.Length && char.IsLetterOrDigit(line[place]);
        return Regex.Replace(
            string.Concat(line.Select((c, place) => c switch
            {
                '"' or '`' => '\'', ':' => '.', ';' => ',', '{' => '(', '}' => ')', '#' => '.', '%' => '％', '<' => '‹', '>' => '›',
                '&' => '＆', '*' => '∗', '~' => '∼', '\\' => '＼',
                '_' when !IsInWord(place - 1) || !IsInWord(place + 1) => '＿',
                _ => c,
            })),
            @"\[\[|end note",
            match => match.Value switch { "[[" => "⟦", _ => "end\u00A0note" },
            RegexOptions.IgnoreCase);
    }
}
