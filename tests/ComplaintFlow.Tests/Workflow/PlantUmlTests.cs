using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Workflow.Diagrams;
using ComplaintFlow.Workflow.Graph;

namespace ComplaintFlow.Tests.Workflow;

/// <summary>Held against the part of PlantUML's grammar that the writer uses.</summary>
public sealed class PlantUmlTests
{
    private static readonly Regex Escape = new(@"<U\+(?<hex>[0-9A-F]{4,5})>");

    /// <summary>What stands in a label without its escapes: letters, numbers, what the writer puts there, and what is harmless.</summary>
    private static readonly Regex Harmless =
        new(@"^([\p{L}\p{Nd}\p{Mn}\p{Mc} ,()\uFFFD]|(?<!-)-|(?<!\.)\.|(?<!\[)\[|(?<!\])\]| / |\\n)*$");

    [Fact]
    public void Every_state_choice_edge_and_effect_is_drawn_once()
    {
        foreach (RuleBook book in SomeWorkflows.All(seed: 20260406, count: 300))
        {
            string[] lines = PlantUmlWriter.Write(book.Graph).TrimEnd('\n').Split('\n');

            lines[..2].Should().Equal("@startuml", "hide empty description");
            lines[^1].Should().Be("@enduml");
            DrawnDiagram.Read(lines[2..^1], Label).Facts().Order(StringComparer.Ordinal).Should()
                .Equal(new ExpectedDiagram(book.Graph, Shown).Facts().Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("!include /etc/hosts", "<U+0021>include <U+002F>etc<U+002F>hosts")]
    [InlineData("a\n!include b", "a\\n<U+0021>include b")]
    [InlineData("%getenv(\"PATH\")", "<U+0025>getenv(<U+0022>PATH<U+0022>)")]
    [InlineData("' no comment", "<U+0027> no comment")]
    [InlineData("<b>//x//</b>", "<U+003C>b<U+003E><U+002F><U+002F>x<U+002F><U+002F><U+003C><U+002F>b<U+003E>")]
    [InlineData("--x-- ..y..", "<U+002D><U+002D>x<U+002D><U+002D> <U+002E><U+002E>y<U+002E><U+002E>")]
    [InlineData("[[link]]", "<U+005B><U+005B>link<U+005D><U+005D>")]
    [InlineData("S <<choice>>", "S <U+003C><U+003C>choice<U+003E><U+003E>")]
    [InlineData("“x” «y»", "<U+201C>x<U+201D> <U+00AB>y<U+00BB>")]
    [InlineData("<U+0041>&#65;\\n", "<U+003C>U<U+002B>0041<U+003E><U+0026><U+0023>65<U+003B><U+005C>n")]
    [InlineData("}\r\n@enduml", "<U+007D>\\n<U+0040>enduml")]
    [InlineData("a\u0007b\uE100c\u200Bd\tE", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDE")]
    [InlineData("lab-test 2.5, 已受理 (é) 😀", "lab-test 2.5, 已受理 (é) <U+1F600>")]
    public void A_hostile_name_stays_a_text(string name, string written)
    {
        var state = new GraphState(name, Parent: null, Initial: null, Final: false, Closed: false, Entry: [$"notify {name}"], Exit: []);
        var edge = new GraphEdge(name, name, name, GraphEdgeKind.Transition, name, [name], []);

        string[] lines = PlantUmlWriter.Write(new WorkflowGraph([new GraphRegion("R", name, [state], [edge], [])])).Split('\n');

        lines.Should().HaveCount(8);
        lines[3].Should().StartWith($"state \"{written}\" as ");
        lines[4].Should().EndWith($" : entry / notify {written}");
        lines[5].Should().EndWith($" : {written} [{written}] / {written}");
    }

    private static string Label(string label)
    {
        Escape.Replace(label, "").Should().MatchRegex(Harmless);
        return Escape.Replace(
            label.Replace("\\n", "\n", StringComparison.Ordinal),
            escape => new Rune(int.Parse(escape.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static string Shown(string text) => Regex.Replace(text.ReplaceLineEndings("\n"), @"[\p{Co}\p{Cf}]", "\uFFFD");
}
