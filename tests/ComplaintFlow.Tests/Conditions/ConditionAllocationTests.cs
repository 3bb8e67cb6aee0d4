using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Settings;
using ComplaintFlow.Tests.Classification;

namespace ComplaintFlow.Tests.Conditions;

public sealed class ConditionAllocationTests
{
    private static readonly Complaint Full = Judge.Blank with
    {
        Subject = "Kettle", Description = "It burns.", OccurredAt = TestHouse.Start,
        Demands = [Demand.Refund(150m, "CNY"), Demand.Of(DemandKind.Apology)],
        Classification = ClassificationOutcome.None with { Category = "c", Flags = ["Safety"], Severity = Severity.High },
        Fields = [new("Code", "A-1"), new("Cost", "7 EUR"), new("Labels", "red, Blue"), new("Outlet", "North gate"),
            new("SoldAt", "2026-01-01T00:00:00+08:00"), new("Weight", "2.50")],
    };

    [Theory]
    [InlineData("""{ "Code": ["x", "A-1"] }""")]
    [InlineData("""{ "Code": { "StartsWith": ["b", "a"] }, "Text": { "StartsWith": "kettle" } }""")]
    [InlineData("""{ "Weight": { "AtLeast": 2.5 }, "Cost": { "AtMost": "7 EUR" }, "SoldAt": { "Before": "2026-05-01T00:00:00Z" } }""")]
    [InlineData("""{ "Amount": { "AtLeast": "100 CNY" }, "Demands": "Apology" }""")]
    [InlineData("""{ "Labels": { "HasAll": ["blue", "red"] }, "Flags": { "HasNone": ["Group"] }, "States": "Received", "Tags": { "Exists": false } }""")]
    [InlineData("""{ "Severity": "High", "Milestones": { "HasNone": "Closed" }, "OpenTasks": { "Exists": false }, "EscalationLevel": 0 }""")]
    [InlineData("""{ "Any": [ { "Category": "x" }, { "Not": { "Category": "y" } } ], "All": [ { "Category": "c" } ], "ReceivedAt": { "After": "2020-01-01T00:00:00Z" } }""")]
    [InlineData("""{ "Text": { "ContainsAny": ["burns"], "ContainsNone": ["fire"], "ContainsListed": "words" } }""")]
    public void Where_the_text_was_scanned_before(string written)
    {
        var defects = new DiagnosticBag();
        var fields = new FieldCatalog(new Dictionary<string, FieldKind>(StringComparer.Ordinal)
        {
            ["Code"] = FieldKind.Word, ["Cost"] = FieldKind.Money, ["Labels"] = FieldKind.Set, ["Outlet"] = FieldKind.Text,
            ["SoldAt"] = FieldKind.Instant, ["Weight"] = FieldKind.Number,
        }, "CNY");
        var keywords = new KeywordPool(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["words"] = ["kettle"] });
        var section =
            new SettingReader(JsonTree.Read(Encoding.UTF8.GetBytes($$"""{ "When": {{written}} }"""), "", defects), new SettingContext(defects));
        Condition condition = new ConditionCompiler(fields, keywords, "CNY", defects).Compile(section.Condition("When"), "");
        defects.Sorted().Should().BeEmpty();
        var scope = new ConditionScope(Full, new KeywordHits(keywords));
        bool all = true;

        AllocatedBytes.Of(() => all &= condition.Holds(scope), times: 1000).Should().Be(0);

        all.Should().BeTrue();
    }
}
