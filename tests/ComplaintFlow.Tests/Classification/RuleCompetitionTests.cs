using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

public sealed class RuleCompetitionTests
{
    private static ClassificationOutcome Of(string classification, string description, string subject = "") =>
        Judge.Of(Book.Good($$"""{ "Classification": {{classification}} }"""), Judge.Blank with
        {
            Description = description, Subject = subject,
        });

    [Theory]
    [InlineData("one two", "a")]
    [InlineData("two", "b")]
    [InlineData("two three", "b,c")]
    public void Of_a_group_only_the_first_rule_that_holds_has_a_say(string text, string tags) => Of("""
        { "Rules": {
            "first":  { "Order": 1, "Group": "g", "When": { "Text": { "ContainsAny": "one" } }, "Then": { "Tags": "a" } },
            "second": { "Order": 2, "Group": "g", "When": { "Text": { "ContainsAny": "two" } }, "Then": { "Tags": "b" } },
            "beside": { "Order": 3, "When": { "Text": { "ContainsAny": "three" } }, "Then": { "Tags": "c" } } } }
        """, text).Tags.Should().Equal(tags.Split(','));

    [Theory]
    [InlineData("refund", null)]
    [InlineData("refund late", "Money")]
    [InlineData("refund late parcel", "Delivery")]
    [InlineData("parcel parcel parcel", null)]
    [InlineData("parcel late", "Delivery")]
    public void The_highest_score_above_its_threshold_wins(string text, string? category) => Of("""
        { "Groups": { "area": { "Take": "Highest" } },
          "Rules": {
            "money":    { "Order": 1, "Group": "area", "Weights": { "words": { "Words": ["refund 2", "late 0.5"] } }, "Threshold": 2.5, "Then": { "Category": "Money" } },
            "delivery": { "Order": 2, "Group": "area", "Weights": { "words": { "Words": ["parcel 2.25", "late 0.75"] } }, "Threshold": 3, "Then": { "Category": "Delivery" } } } }
        """, text).Category.Should().Be(category);

    [Fact]
    public void Weights_of_words_and_conditions_add_up_exactly_and_the_sum_is_told()
    {
        const string Rules = """
            { "Rules": { "r": { "Threshold": 0.8, "Weights": {
                "words": { "Words": ["late 0.7", "caught fire 5", "cheap -5"] }, "short": { "Field": "Subject", "Words": ["late 0.1"] }, "web": { "When": { "Channel": "Phone" }, "Weight": 9 } },
                "Then": { "Tags": "T" } } } }
            """;

        ClassificationReason reason = Of(Rules, "", subject: "It is late, late, late").Reasons.Should().ContainSingle().Subject;
        reason.Score.Should().Be(0.8m);
        reason.Evidence.Should().Equal(new Evidence("Subject", "late", 6), new Evidence("Text", "late", 6));
        Of(Rules, "late").Reasons.Should().BeEmpty();
        Of(Rules, "late, not cheap", subject: "late").Reasons.Should().BeEmpty("a word weighs also where it is denied");
    }

    [Fact]
    public void After_a_rule_that_stops_no_other_is_asked() => Of("""
        { "Rules": {
            "a": { "Order": 1, "When": { "Text": { "Exists": true } }, "Then": { "Tags": "a" } },
            "b": { "Order": 2, "When": { "Text": { "Exists": true } }, "Then": { "Tags": "b" }, "Stop": true },
            "c": { "Order": 3, "When": { "Text": { "Exists": true } }, "Then": { "Tags": "c" } } } }
        """, "text").Tags.Should().Equal("a", "b");

    [Fact]
    public void The_kettle_of_words_survives_any_text_between_them() =>
        Of("""{ "Rules": { "r": { "Threshold": 1, "Weights": { "w": { "Words": ["3.5 mm 1"] } }, "Then": { "Tags": "T" } } } }""",
            "a jack of 3.5 mm").Tags.Should().Equal("T");

    [Theory]
    [InlineData("CF1039", "When", """{ "Then": { "Tags": "T" } }""")]
    [InlineData("CF1115", "Threshold", """{ "Weights": { "w": { "Words": ["a 1"] } }, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1115", "Threshold", """{ "When": { "Category": "c" }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1114", "Weights:w:Words", """{ "Weights": { "w": { "Words": ["fire"] } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1114", "Weights:w:Words",
        """{ "Weights": { "w": { "Words": ["fire 1.2345"] } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1114", "Threshold", """{ "Weights": { "w": { "Words": ["fire 1"] } }, "Threshold": 1001, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1106", "Weights:w:Words",
        """{ "Weights": { "w": { "Words": ["\uFEFF\u200B 1"] } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1118", "Weights:w", """{ "Weights": { "w": { "Weight": 1 } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1118", "Weights:w",
        """{ "Weights": { "w": { "Words": ["a 1"], "When": { "Category": "c" }, "Weight": 1 } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1118", "Weights:w",
        """{ "Weights": { "w": { "Words": ["a 1"], "Weight": 1 } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1101", "Weights:w:Field",
        """{ "Weights": { "w": { "Field": "Channel", "Words": ["a 1"] } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1101", "Weights:w:When:Nothing",
        """{ "Weights": { "w": { "When": { "Nothing": 1 }, "Weight": 1 } }, "Threshold": 1, "Then": { "Tags": "T" } }""")]
    [InlineData("CF1117", "Weights", """{ "Group": "area", "When": { "Category": "c" }, "Then": { "Tags": "T" } }""")]
    public void A_rule_that_cannot_be_meant_so_is_a_defect(string code, string path, string rule) =>
        Book.Defects($$"""{ "Classification": { "Groups": { "area": { "Take": "Highest" } }, "Rules": { "r": {{rule}} } } }""")
            .Should().Contain(
                defect => defect.Code == code && defect.Path == $"Classification:Rules:r:{path}"
                    && defect.Severity == DiagnosticSeverity.Error);

    [Theory]
    [InlineData("""{ "Groups": { "g": { "Take": "First" } } }""")]
    [InlineData("""{ "Rules": { "r": { "Group": "g", "When": { "Category": "c" }, "Then": { "Tags": "T" } } } }""")]
    public void A_group_that_chooses_between_nothing_is_worth_a_look(string classification) =>
        Book.Defects($$"""{ "Classification": {{classification}} }""").Should()
            .ContainSingle(
                defect => defect.Code == "CF1116" && defect.Path == "Classification:Groups:g"
                    && defect.Severity == DiagnosticSeverity.Warning);
}
