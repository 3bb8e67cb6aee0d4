using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;

namespace ComplaintFlow.Tests.Rules;

public sealed class EnabledTests
{
    private const string Off = "{ \"Enabled\": false }";

    [Theory]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Merged": OFF, "Archived": { "On": { "Unmerge": OFF } }, "Open": { "On": { "Merge": OFF } } } } }""", "Merged")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Escalate": OFF } } } } }""", "\"Escalate\":{")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "Regions": { "ExpertReport": OFF } } }""", "NoExpert")]
    [InlineData("""{ "Classification": { "Rules": { "safety": OFF } } }""", "漏电")]
    [InlineData("""{ "Classification": { "Rules": { "safety": OFF, "quality": OFF, "service": OFF } }, "Sla": { "Tiers": { "Service": OFF } } }""",
        "\"Service\"")]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "FollowUp": OFF } } } }""", "\"FollowUp\":")]
    [InlineData("""{ "Sla": { "Tiers": { "Quality": { "Targets": { "InvestigationStart": { "Steps": { "warn": OFF } } } } } } }""", "75%")]
    [InlineData("""{ "Calendars": { "office": OFF }, "Sla": { "Always": { "Targets": { "Acceptance": OFF } } } }""", "office")]
    public void An_item_of_an_earlier_layer_is_gone(string layer, string gone)
    {
        RuleBook before = Book.Good(Book.Example);
        RuleBookResult after = Book.Layered(Book.Example, layer.Replace("OFF", Off, StringComparison.Ordinal));

        after.Diagnostics.Where(defect => defect.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        Canonical(before).Should().Contain(gone);
        Canonical(after.OrThrow()).Should().NotContain(gone);
    }

    [Fact]
    public void What_is_switched_off_is_not_verified() =>
        Book.Defects("""{ "Sla": { "Tiers": { "T": { "Enabled": false, "Rank": "x", "Targets": { "a": {} } } } } }""").Should().BeEmpty();

    [Fact]
    public void What_is_switched_off_cannot_be_named() =>
        Book.Layered(Book.Example, """{ "Sla": { "Tiers": { "Major": { "Enabled": false } } } }""").Diagnostics.Should()
            .ContainSingle(defect => defect.Code == "CF1037");

    [Fact]
    public void A_later_layer_switches_on_again() =>
        Book.Layered(
            Book.Example, """{ "Sla": { "Tiers": { "Major": { "Enabled": false } } } }""",
            """{ "Sla": { "Tiers": { "Major": { "Enabled": true } } } }""")
            .OrThrow().Hash.Should().Be(Book.Hash(Book.Example));

    private static string Canonical(RuleBook book) => System.Text.Encoding.UTF8.GetString(
        ComplaintFlow.Rules.Canonical.CanonicalJson.Write(RuleBookSettings.Write(book.Definition)));
}
