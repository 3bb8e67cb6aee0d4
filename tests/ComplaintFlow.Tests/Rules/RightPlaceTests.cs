using ComplaintFlow.Diagnostics;

namespace ComplaintFlow.Tests.Rules;

/// <summary>A key that is right and stands one level too high or too low is told where it belongs.</summary>
public sealed class RightPlaceTests
{
    [Theory]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "FastTrack": { "To": "Investigating", "By": ["CaseOwner"] } } } } }""",
        "Workflow:States:Accepted:FastTrack", "'Workflow:States:Accepted:On:FastTrack'")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "FastTrack": { "Enabled": false } } } } }""",
        "Workflow:States:Accepted:FastTrack", "'Workflow:States:Accepted:On:FastTrack'")]
    [InlineData("""{ "Tiers": { "Major": { "Rank": 9 } } }""", "Tiers", "'Sla:Tiers'")]
    [InlineData("""{ "States": { "A": { "Final": true } } }""", "States", "'Workflow:States'")]
    [InlineData("""{ "Sla": { "Currency": "CNY" } }""", "Sla:Currency", "'Currency'")]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Report": { "Within": "1h", "Until": "Closed" } } } } }""",
        "Sla:Tiers:Major:Report", "'Sla:Tiers:Major:Targets:Report'")]
    public void It_is_named_with_the_whole_place(string rules, string path, string place)
    {
        Diagnostic defect = Book.Defects(rules).Should().ContainSingle(one => one.Code == "CF1001").Subject;

        defect.Path.Should().Be(path);
        defect.Remedy.Should().Contain(place);
    }

    [Fact]
    public void A_key_that_belongs_to_several_places_is_not_guessed() =>
        Book.Defects("""{ "Rules": { "r": { "When": { "Channel": "Web" } } } }""").Should().ContainSingle().Which.Remedy.Should().NotContain("belongs");

    [Theory]
    [InlineData("""{ "Sla": { "Tiers": { "Major": { "Rank": 2 }, "Minor": { "Rank": 1 } } }, "Classification": { "Rules": { "r": { "When": { "Channel": "Web" }, "Then": { "Tier": "Mayor" } } } } }""", "Major")]
    [InlineData("""{ "Workflow": { "Initial": "Open", "States": { "Open": { "On": { "Go": { "To": "Don" } } }, "Done": { "Final": true } } } }""", "Done")]
    [InlineData("""{ "Calendars": { "office": { "TimeZone": "UTC" } }, "Sla": { "Always": { "Targets": { "T": { "Within": "1 working days", "Calendar": "ofice", "Until": "Closed" } } } } }""", "office")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "By": ["CaseOwnr"] } } } } } }""", "CaseOwner")]
    [InlineData("""{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Closd" } } } } }""", "Closed")]
    [InlineData("""{ "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "FastTrack": { "Do": { "Start": "Acceptanc" } } } } } }, "Sla": { "Always": { "Targets": { "Acceptance": { "Within": "1h", "Until": "Accepted" } } } } }""", "Acceptance")]
    public void A_reference_that_is_misspelt_is_told_the_name_that_is_meant(string rules, string right) =>
        Book.Defects(rules).Should().Contain(defect => defect.Remedy.Contains($"Did you mean '{right}'?"));
}
