using System.Text;
using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Classify;

public sealed class SuggestTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_learned_can_be_used_as_it_is_printed()
    {
        string input = _folder.Write("rows.csv", Rows(40));
        var learned = ToolRun.Of("suggest", "--input", input, "--text", "title,text", "--label", "label");
        learned.ExitCode.Should().Be(0, learned.Error);
        string rules = _folder.Write("learned.json", learned.Out);

        ToolRun.Of("validate", "--config", rules, "--json").At("diagnostics").GetArrayLength().Should().Be(0);
        ToolRun.Of("classify", "--config", rules, "--input", input, "--text", "title,text", "--label", "label", "--json")
            .At("label", "accuracy").GetDouble().Should().Be(1);
        ToolRun.Of("suggest", "--input", input, "--text", "title,text", "--label", "label").Out.Should()
            .Be(learned.Out, "the same history gives the same rules");
    }

    [Fact]
    public void Labels_are_values_and_no_rule_has_more_words_than_asked_for()
    {
        var learned = ToolRun.Of(
            "suggest", "--input", _folder.Write("rows.csv", Rows(40)), "--text", "title,text", "--label", "label", "--words-per-label",
            "3");

        JsonElement[] rules = [.. learned.At("ComplaintFlow", "Classification", "Rules").EnumerateObject().Select(rule => rule.Value)];
        rules.Select(rule => rule.GetProperty("Then").GetProperty("Category").GetString()).Should().BeEquivalentTo("退款: 迟到", "Safety__1");
        rules.Should()
            .OnlyContain(
                rule => rule.GetProperty("Weights").EnumerateObject()
                    .Sum(weight => weight.Value.GetProperty("Words").GetArrayLength()) <= 3);
    }

    [Fact]
    public void One_label_alone_teaches_nothing() =>
        ToolRun.Of("suggest", "--input", _folder.Write("rows.csv", "text,label\nfire,a\nsmoke,a\nrefund,\n"), "--text", "text", "--label",
            "label").Error.Should().Contain("fewer than two labels");

    [Fact]
    public void A_label_that_is_too_long_is_not_called_blank()
    {
        string rows = Rows(10) + $"Fire,fire,{new string('x', 201)}\nFire,fire,\n";

        ToolRun.Of("suggest", "--input", _folder.Write("rows.csv", rows), "--text", "title,text", "--label", "label").Error
            .Should().Contain("label over 200 characters: 1").And.Contain("blank label: 1");
    }

    private static string Rows(int count)
    {
        var rows = new StringBuilder("title,text,label\n");
        for (int i = 0; i < count; i++)
            rows.Append(i % 2 == 0 ? $"退款,第{i}次要求退款没有到账 still waiting,退款: 迟到\n"
                : $"Fire,the kettle number {i} caught fire again,Safety__1\n");
        return rows.ToString();
    }
}
