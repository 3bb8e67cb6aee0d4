using System.Text;
using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Classify;

public sealed class ClassifyTests : IDisposable
{
    private const string Rules = """
        { "Fields": { "Outlet": "Word" }, "Sla": { "Tiers": { "Major": { "Rank": 1 } } },
          "Classification": {
            "Lists": { "danger": { "File": "words/danger.txt" } },
            "Rules": {
              "safety": { "Order": 1, "When": { "Text": { "ContainsListed": "danger" } }, "Then": { "Tier": "Major", "Category": "Safety" } },
              "money": { "Order": 2, "When": { "Text": { "ContainsAny": ["refund"] } }, "Then": { "Category": "Money, and more" } },
              "south": { "Order": 3, "When": { "Outlet": "South" }, "Then": { "Category": "South", "Flags": ["Watched"] } } } } }
        """;

    private const string Rows =
        "title,text,place,label\n\"Kettle\",\"caught\nfire\",North,Safety\nLate,\"refund, please\",North,\"Money, and more\"\nLate,there "
            + "was no fire,South,Safety\nLate,,North,Other\n,  ,North,Other\n\"x\ny,broken\n";

    private readonly TempFolder _folder = new();

    public ClassifyTests() => Directory.CreateDirectory(_folder.Path("words"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_counts_rows_categories_tiers_and_agreement()
    {
        ToolRun run = Run(Rows, "--text", "title,text", "--field", "Outlet=place", "--label", "label", "--against", "Category");

        run.ExitCode.Should().Be(0, run.Error);
        (run.Number("rows"), run.Number("skipped"), run.Number("unclassified")).Should().Be((4, 2, 1));
        run.At("byCategory").ToString().Should().Contain("\"Money, and more\": 1").And.Contain("\"South\": 1").And.Contain("\"Safety\": 1");
        run.Number("byTier", "Major").Should().Be(1);
        run.At("label", "accuracy").GetDouble().Should().Be(0.5, "two of four labelled rows, and no judgement is a wrong one");
        run.At("label", "macroF1").GetDouble().Should().BeApproximately(((2.0 / 3) + 1 + 0 + 0) / 4, 0.0001);
        run.Number("label", "confusion", "Other", "(none)").Should().Be(1);
        run.Number("label", "confusion", "Safety", "South").Should().Be(1);
        run.Error.Should().Contain("blank text: 1").And.Contain("unterminated quote: 1");
    }

    [Fact]
    public void A_denial_counts_where_the_language_is_known_or_plain()
    {
        const string Several = "text,lang\nDefeito no fire,pt\nDefeito no fire,\nno fire,en\nno fire,\nthere was no fire,\n";

        Run(Several, "--text", "text", "--field", "Language=lang").Number("byTier", "Major").Should()
            .Be(3, "the third and the last deny it in English");
    }

    [Fact]
    public void Each_row_is_written_with_its_reasons()
    {
        string results = _folder.Path("results.jsonl");
        Run(Rows, "--text", "title,text", "--out", results).ExitCode.Should().Be(0);

        string[] lines = File.ReadAllLines(results);
        lines.Should().HaveCount(4);
        JsonElement first = JsonDocument.Parse(lines[0]).RootElement;
        (first.GetProperty("line").GetInt32(), first.GetProperty("category").GetString(), first.GetProperty("tier").GetString()).Should()
            .Be((2, "Safety", "Major"));
        JsonElement found = first.GetProperty("reasons")[0].GetProperty("found")[0];
        (found.GetProperty("field").GetString(), found.GetProperty("word").GetString(), found.GetProperty("position").GetInt32()).Should()
            .Be(("Text", "fire", 14));
    }

    [Fact]
    public void Files_in_other_encodings_are_read_where_the_encoding_is_named()
    {
        Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
        File.WriteAllText(_folder.Path("words/danger.txt"), "起火");
        string input = _folder.Write("gbk.csv", gbk.GetBytes("正文\n水壶起火了\n"));

        ToolRun.Of("classify", "--config", _folder.Write("rules.json", Rules), "--input", input, "--text", "正文", "--encoding", "gbk",
            "--json").Number("byTier", "Major").Should().Be(1);
    }

    [Fact]
    public void A_column_that_is_missing_and_a_field_that_is_unknown_are_told()
    {
        Run(Rows, "--text", "body").Error.Should().Contain("'body'").And.Contain("the options");
        Run(Rows, "--text", "text", "--field", "Colour=place").Error.Should()
            .Contain("--field fills fields that the rules do not know: Colour");
    }

    [Fact]
    public void A_file_of_words_that_is_missing_makes_the_rules_invalid()
    {
        var run = ToolRun.Of(
            "classify", "--config", _folder.Write("rules.json", Rules), "--input", _folder.Write("rows.csv", Rows), "--text", "text",
            "--json");

        (run.ExitCode, run.Out).Should().Be((1, ""));
        run.Error.Should().Contain("CF1111");
    }

    [Fact]
    public void Without_json_people_read_it() =>
        ToolRun.Of("classify", "--input", _folder.Write("rows.csv", Rows), "--text", "text", "--label", "label").Out.Should()
            .Contain("rows").And.Contain("accuracy");

    private ToolRun Run(string rows, params string[] more)
    {
        File.WriteAllText(_folder.Path("words/danger.txt"), "fire\n");
        return ToolRun.Of(
            ["classify", "--config", _folder.Write("rules.json", Rules), "--input", _folder.Write("rows.csv", rows), "--json", .. more]);
    }
}
