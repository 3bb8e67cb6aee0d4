using System.Text.Json;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Classify;

public sealed class WinningRulesTests : IDisposable
{
    private const string Rules = """
        { "Sla": { "Tiers": { "Major": { "Rank": 2 }, "Minor": { "Rank": 1 } } },
          "Classification": { "Rules": {
            "late":   { "Order": 1, "When": { "Text": { "ContainsAny": "late" } }, "Then": { "Category": "Delay", "Tier": "Minor" } },
            "refund": { "Order": 2, "When": { "Text": { "ContainsAny": "refund" } }, "Then": { "Category": "Money" } },
            "fire":   { "Order": 3, "When": { "Text": { "ContainsAny": "fire" } }, "Then": { "Category": "Safety", "Tier": "Major", "Flags": ["Danger"] } } } } }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reasons_name_the_rules_that_gave_the_result_and_what_each_of_them_gave()
    {
        string results = _folder.Path("results.jsonl");
        string input = _folder.Write("rows.csv", "text\nlate refund\nlate fire\nrefund fire\n");

        ToolRun.Of("classify", "--config", _folder.Write("rules.json", Rules), "--input", input, "--text", "text", "--out",
            results).ExitCode.Should().Be(0);

        File.ReadAllLines(results).Select(Reasons).Should().Equal(
            "late: category Delay, tier Minor",
            "late: category Delay; fire: tier Major, flags Danger",
            "refund: category Money; fire: tier Major, flags Danger");
    }

    private static string Reasons(string line) =>
        string.Join("; ", JsonDocument.Parse(line).RootElement.GetProperty("reasons").EnumerateArray()
        .Select(reason => $"{reason.GetProperty("rule").GetString()}: {reason.GetProperty("gave").GetString()}"));
}
