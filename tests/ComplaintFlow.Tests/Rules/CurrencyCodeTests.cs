using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A currency that does not exist is refused where it comes in. What is stored is read as it is.</summary>
public sealed class CurrencyCodeTests
{
    private const string Level = """{ "Authority": { "Levels": { "a": { "Rank": 1, "Role": "CaseOwner", "Limit": ["200 RMB"] }, "b": { "Rank": 2, "Role": "Executive" } } } }""";
    private const string Floor = """{ "Practice": { "Floors": { "f": { "Amount": "500 RMB" } } } }""";

    [Theory]
    [InlineData("""{ "Currency": "RMB" }""", "Currency", "CNY")]
    [InlineData("""{ "Currency": "cny" }""", "Currency", "CNY")]
    [InlineData("""{ "Currency": "NTD" }""", "Currency", "TWD")]
    [InlineData("""{ "Currency": "QQQ" }""", "Currency", "ISO 4217")]
    [InlineData("""{ "Classification": { "Rules": { "r": { "When": { "Amount": { "AtLeast": "200 RMB" } }, "Then": { "Priority": "High" } } } } }""",
        "Classification:Rules:r:When:Amount", "CNY")]
    [InlineData("""{ "Fields": { "Paid": "Money" }, "Classification": { "Rules": { "r": { "When": { "Any": [ { "Paid": "200 RMB" }, { "Channel": "Web" } ] }, "Then": { "Priority": "High" } } } } }""",
        "Classification:Rules:r:When:Any:0:Paid", "CNY")]
    [InlineData(Level, "Authority:Levels:a:Limit", "CNY")]
    [InlineData(Floor, "Practice:Floors:f:Amount", "CNY")]
    public void An_amount_of_the_rules_is_one_defect_with_the_code_that_is_meant(string rules, string path, string help)
    {
        Diagnostic defect = Book.Defects(rules).Should().ContainSingle().Subject;

        (defect.Code, defect.Path, defect.Severity).Should().Be(("CF1043", path, DiagnosticSeverity.Error));
        defect.Remedy.Should().Contain(help);
    }

    [Theory]
    [InlineData("CNY")]
    [InlineData("TWD")]
    [InlineData("MOP")]
    [InlineData("XCG")]
    [InlineData("ZWG")]
    [InlineData("HRK", "withdrawn in 2023; a complaint may be about an older payment")]
    public void Codes_of_ISO_4217_pass(string code, string because = "it is in force") =>
        Book.Defects($$"""{ "Currency": "{{code}}" }""").Should().BeEmpty(because);

    [Fact]
    public async Task An_amount_of_an_intake_or_an_action_is_refused_with_the_code_that_is_meant()
    {
        using var house = new TestHouse("""{ "Fields": { "Paid": "Money" } }""");
        ActionOutcome received = await house.Service.TryReceiveAsync(
            TestHouse.Kettle() with { Demands = [Demand.Refund(200, "RMB")] });

        received.Refusals.Should().Contain(one => one.Code == "CF3102" && one.Remedy.Contains("CNY", StringComparison.Ordinal));

        ActionOutcome field = await house.Service.TryReceiveAsync(
            TestHouse.Kettle() with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Paid"] = "5 RMB" } });
        field.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3108");
    }

    [Fact]
    public void A_stored_amount_is_read_whatever_its_currency()
    {
        Money.TryParse("200 RMB", null, out Money money).Should().BeTrue();
        money.Should().Be(new Money(200, "RMB"));
    }
}
