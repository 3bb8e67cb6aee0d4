using System.Text;
using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.RealData;

/// <summary>
/// Rules that are learned from one half of real complaints judge the other half, in both directions: every other row belongs to a half.
/// </summary>
public sealed class LearningTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Seven_subject_areas_of_Chinese_messages_are_told_apart_four_times_of_five()
    {
        (double Accuracy, double MacroF1)[] found = Both("zh_zhengwu_labelled.csv", "留言主题,留言详情", "一级标签");

        found.Average(one => one.Accuracy).Should().BeGreaterThan(0.795, "the largest area has 22 percent of the messages");
        found.Average(one => one.MacroF1).Should().BeGreaterThan(0.79);
        found.Min(one => one.Accuracy).Should().BeGreaterThan(0.785);
    }

    [SkippableFact]
    public void Products_are_told_from_what_people_wrote_to_a_consumer_bureau()
    {
        (double Accuracy, double MacroF1)[] found = Both("cfpb_bdm2020.csv", "Consumer complaint narrative", "Product");

        found.Average(one => one.Accuracy).Should().BeGreaterThan(0.71, "the largest product has 50 percent of the narratives");
        found.Average(one => one.MacroF1).Should().BeGreaterThan(0.37);
    }

    private (double Accuracy, double MacroF1)[] Both(string file, string text, string label)
    {
        string[] halves = Halves(SharedData.Find(file), text, label);
        return [Judge(halves[0], halves[1], text, label), Judge(halves[1], halves[0], text, label)];
    }

    private (double Accuracy, double MacroF1) Judge(string learned, string judged, string text, string label)
    {
        var rules = ToolRun.Of("suggest", "--input", learned, "--text", text, "--label", label);
        JsonElement[] weights =
            [.. rules.At("ComplaintFlow", "Classification", "Rules").EnumerateObject().Select(rule => rule.Value.GetProperty("Weights"))];
        weights.Should()
            .OnlyContain(entry => entry.EnumerateObject().Sum(words => words.Value.GetProperty("Words").GetArrayLength()) <= 200);

        var run = ToolRun.Of(
            "classify", "--config", _folder.Write("rules.json", rules.Out), "--input", judged, "--text", text, "--label", label,
            "--against", "Category", "--json");
        return (run.At("label", "accuracy").GetDouble(), run.At("label", "macroF1").GetDouble());
    }

    /// <summary>Every other row with a text, in files of the needed columns.</summary>
    private string[] Halves(string file, string text, string label)
    {
        string[] columns = [.. text.Split(','), label];
        StringBuilder[] halves = new[] { new StringBuilder(), new StringBuilder() };
        foreach (StringBuilder half in halves)
            half.AppendJoin(',', columns).Append('\n');
        using var table = new ComplaintFlow.Tool.Replay.Input.TableReader(new(file, "utf-8", columns, "", ""));
        for (int row = 0; table.Read();)
        {
            string[] values = Array.ConvertAll(columns, column => table[table.Columns[column]]);
            if (string.IsNullOrWhiteSpace(values[^2]))
                continue;
            halves[row++ % 2].AppendJoin(',', values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                .Append('\n');
        }
        return [_folder.Write("one.csv", halves[0].ToString()), _folder.Write("other.csv", halves[1].ToString())];
    }
}
