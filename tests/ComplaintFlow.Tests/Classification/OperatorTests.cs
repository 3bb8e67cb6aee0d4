using ComplaintFlow.Complaints;

namespace ComplaintFlow.Tests.Classification;

public sealed class OperatorTests
{
    private static readonly Complaint Full = Judge.Blank with
    {
        Subject = "Kettle", Description = "It is not broken, it burns.", Language = "en", OccurredAt = TestHouse.Start,
        Demands = [Demand.Refund(150m, "CNY"), Demand.Damages(50.5m, "CNY"), Demand.Of(DemandKind.Apology)],
        Fields = [new("Code", "A-1"), new("Cost", "7 EUR"), new("Labels", "red, Blue"), new("Outlet", "North gate"),
            new("SoldAt", "2026-01-01T00:00:00+08:00"), new("Weight", "2.50")],
    };

    [Theory]
    [InlineData("""{ "Code": "a-1" }""", true)]
    [InlineData("""{ "Code": ["x", "A-1"] }""", true)]
    [InlineData("""{ "Code": { "IsNot": ["x", "a-1"] } }""", false)]
    [InlineData("""{ "Code": { "StartsWith": ["b", "a"] } }""", true)]
    [InlineData("""{ "Code": { "Matches": "^a-\\d$" } }""", true)]
    [InlineData("""{ "Code": { "Matches": ["^b", "^c"] } }""", false)]
    [InlineData("""{ "Weight": 2.5 }""", true)]
    [InlineData("""{ "Weight": ["1", "2.5"] }""", true)]
    [InlineData("""{ "Weight": { "IsNot": ["1", "2.5"] } }""", false)]
    [InlineData("""{ "Weight": { "AtLeast": "2.5", "AtMost": "2.5" } }""", true)]
    [InlineData("""{ "Weight": { "MoreThan": 2.5 } }""", false)]
    [InlineData("""{ "Weight": { "LessThan": 2.51 } }""", true)]
    [InlineData("""{ "Amount": { "AtLeast": "200.5 CNY", "AtMost": "200.50 CNY" } }""", true)]
    [InlineData("""{ "Amount": { "MoreThan": "200.5 CNY" } }""", false)]
    [InlineData("""{ "Amount": { "AtMost": "999999 EUR" } }""", false)]
    [InlineData("""{ "Amount": { "MoreThan": "0 EUR" } }""", false)]
    [InlineData("""{ "Amount": { "IsNot": "200.5 EUR" } }""", false)]
    [InlineData("""{ "Cost": "7.00 EUR" }""", true)]
    [InlineData("""{ "Cost": { "LessThan": "8 CNY" } }""", false)]
    [InlineData("""{ "SoldAt": { "Before": "2025-12-31T16:00:00Z" } }""", false)]
    [InlineData("""{ "SoldAt": { "AtMost": "2025-12-31T16:00:00Z" } }""", true)]
    [InlineData("""{ "SoldAt": { "After": "2025-12-31T15:59:59.999999Z" } }""", true)]
    [InlineData("""{ "SoldAt": "2026-01-01T00:00:00+08:00" }""", true)]
    [InlineData("""{ "Labels": "BLUE" }""", true)]
    [InlineData("""{ "Labels": { "HasAll": ["red", "blue"] } }""", true)]
    [InlineData("""{ "Labels": { "HasAll": ["red", "green"] } }""", false)]
    [InlineData("""{ "Labels": { "HasNone": ["green"] } }""", true)]
    [InlineData("""{ "Labels": { "IsNot": ["green", "red"] } }""", false)]
    [InlineData("""{ "Demands": { "HasAny": ["Return", "Apology"] } }""", true)]
    [InlineData("""{ "Text": { "ContainsAny": ["kettle"] } }""", true)]
    [InlineData("""{ "Text": { "ContainsAny": ["broken"] } }""", false)]
    [InlineData("""{ "Text": { "ContainsNone": ["broken"] } }""", false)]
    [InlineData("""{ "Text": { "ContainsAll": ["kettle", "burns"] } }""", true)]
    [InlineData("""{ "Text": { "ContainsAll": ["kettle", "broken"] } }""", false)]
    [InlineData("""{ "Outlet": { "ContainsAny": "gate" } }""", true)]
    [InlineData("""{ "EscalationLevel": 0 }""", true)]
    [InlineData("""{ "Text": { "Exists": true }, "Code": { "Exists": true }, "Weight": { "Exists": true }, "Labels": { "Exists": true } }""", true)]
    [InlineData("""{ "Owner": { "Exists": false }, "Flags": { "Exists": false } }""", true)]
    [InlineData("""{ "Any": [ { "Code": "x" }, { "Weight": 2.5 } ] }""", true)]
    [InlineData("""{ "All": [ { "Code": "x" }, { "Weight": 2.5 } ] }""", false)]
    [InlineData("""{ "Not": { "Code": "A-1", "Weight": 1 } }""", true)]
    [InlineData("""{ "Not": [ { "Code": "x" }, { "Weight": 2.5 } ] }""", false)]
    public void Of_values_that_are_there(string condition, bool holds) => Judge.Holds(condition, Full).Should().Be(holds);

    [Theory]
    [InlineData("""{ "FIELD": "1 CNY" }""", false, "Code,Cost")]
    [InlineData("""{ "FIELD": { "IsNot": "1 CNY" } }""", true, "Code,Cost,Labels")]
    [InlineData("""{ "FIELD": 1 }""", false, "Code,Weight,Labels")]
    [InlineData("""{ "FIELD": { "IsNot": [1, 2] } }""", true, "Code,Weight,Labels")]
    [InlineData("""{ "FIELD": { "AtLeast": 0 } }""", false, "Weight")]
    [InlineData("""{ "FIELD": { "LessThan": 9 } }""", false, "Weight")]
    [InlineData("""{ "FIELD": { "Before": "2030-01-01T00:00:00Z" } }""", false, "SoldAt,OccurredAt")]
    [InlineData("""{ "FIELD": { "IsNot": "2030-01-01T00:00:00Z" } }""", true, "SoldAt,OccurredAt")]
    [InlineData("""{ "FIELD": { "ContainsAny": "a" } }""", false, "Outlet,Text")]
    [InlineData("""{ "FIELD": { "ContainsNone": "a" } }""", true, "Outlet,Text")]
    [InlineData("""{ "FIELD": { "Matches": ".*" } }""", false, "Outlet,Code")]
    [InlineData("""{ "FIELD": { "StartsWith": "a" } }""", false, "Outlet,Code,Text")]
    [InlineData("""{ "FIELD": { "HasAny": "a" } }""", false, "Labels,Flags")]
    [InlineData("""{ "FIELD": { "HasNone": "a" } }""", true, "Labels,Flags")]
    [InlineData("""{ "FIELD": { "Exists": true } }""", false, "Outlet,Code,Weight,Cost,SoldAt,Labels,Text,Flags,Amount")]
    [InlineData("""{ "FIELD": { "Exists": false } }""", true, "Outlet,Code,Weight,Cost,SoldAt,Labels,Text,Flags,Amount")]
    public void Of_values_that_are_absent(string condition, bool holds, string fields)
    {
        foreach (string field in fields.Split(',', StringSplitOptions.RemoveEmptyEntries))
            Judge.Holds(condition.Replace("FIELD", field, StringComparison.Ordinal), Judge.Blank).Should().Be(holds, "of {0}", field);
    }

    [Fact]
    public void Demands_in_two_currencies_have_no_sum() =>
        Judge.Holds("""{ "Amount": { "Exists": true } }""", Judge.Blank with
        {
            Demands = [Demand.Refund(1, "CNY"), Demand.Refund(1, "EUR")],
        }).Should().BeFalse();

    [Fact]
    public void A_pattern_made_to_hang_does_not_hang() =>
        Judge.Holds("""{ "Text": { "Matches": "^(a+)+$" } }""", Judge.Blank with { Description = new string('a', 50_000) + "!" }).Should()
            .BeFalse();
}
