using ComplaintFlow.Complaints;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

public sealed class ClassificationReasonTests
{
    private static ClassificationOutcome Of(string rules, string description, string? category = null, string subject = "") => Judge.Of(
        Book.Good($$"""{ "Sla": { "Tiers": { "Low": { "Rank": 1 }, "Mid": { "Rank": 2 }, "High": { "Rank": 3 } } }, "Classification": { "Rules": {{rules}} } }"""),
        Judge.Blank with
        {
            Subject = subject, Description = description, Classification = ClassificationOutcome.None with
            {
                Decisions = [new ClassificationDecision { Category = category }],
            },
        });

    [Fact]
    public void A_reason_names_the_rule_what_it_gave_the_field_the_word_and_its_place()
    {
        ClassificationOutcome outcome = Of(
            """{ "fire": { "When": { "Text": { "ContainsAny": ["smoke", "起火"] }, "Channel": "Web" }, "Then": { "Tier": "High", "Flags": ["Safety"] } } }""", "水壶起火了", subject: "Kettle");

        ClassificationReason reason = outcome.Reasons.Should().ContainSingle().Subject;
        reason.Rule.Should().Be("fire");
        reason.Gave.Should().Be("tier High, flags Safety");
        reason.Evidence.Should()
            .BeEquivalentTo(
                [new Evidence("Channel", "Web"), new Evidence("Text", "起火", "Kettle\n水壶起火了".IndexOf("起火", StringComparison.Ordinal))]);
    }

    [Fact]
    public void A_word_that_is_denied_does_not_count()
    {
        const string rule = """{ "fire": { "When": { "Text": { "ContainsAny": ["fire", "起火"] } }, "Then": { "Tier": "High" } } }""";

        Of(rule, "There was no fire.").Tier.Should().BeNull();
        Of(rule, "没有起火").Tier.Should().BeNull();
        Of(rule, "There was no fire at first, then it caught fire.").Tier.Should().Be("High");
    }

    [Theory]
    [InlineData("one two three", "High", "b")]
    [InlineData("one two", "Mid", "b")]
    [InlineData("one", "Low", "a")]
    [InlineData("two", "Mid", "b")]
    public void The_highest_rank_wins_whatever_the_order_and_of_the_rest_the_first(string text, string tier, string department)
    {
        ClassificationOutcome outcome = Of("""
            { "a": { "Order": 30, "When": { "Text": { "ContainsAny": "one" } }, "Then": { "Tier": "Low", "Department": "a", "Tags": ["x"] } },
              "b": { "Order": 10, "When": { "Text": { "ContainsAny": "two" } }, "Then": { "Tier": "Mid", "Department": "b", "Tags": ["X", "a"] } },
              "c": { "Order": 20, "When": { "Text": { "ContainsAny": "three" } }, "Then": { "Tier": "High", "Department": "c" } } }
            """, text);

        outcome.Tier.Should().Be(tier);
        outcome.Department.Should().Be(department);
        outcome.Tags.Should().OnlyHaveUniqueItems(tag => tag.ToUpperInvariant()).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void A_category_that_came_with_the_complaint_stays_and_is_seen_by_the_rules()
    {
        ClassificationOutcome outcome = Of("""
            { "a": { "Order": 1, "When": { "Text": { "Exists": true } }, "Then": { "Category": "Other" } }, "b": { "Order": 2, "When": { "Category": "quality" }, "Then": { "Tier": "Mid" } } }
            """, "text", category: "Quality");

        outcome.Category.Should().Be("Quality");
        outcome.Tier.Should().Be("Mid");
    }

    [Fact]
    public void A_later_rule_sees_what_an_earlier_one_gave() =>
        Of("""{ "z": { "Order": 1, "When": { "Text": { "Exists": true } }, "Then": { "Flags": ["F"] } }, "a": { "Order": 2, "When": { "Flags": "f" }, "Then": { "Tier": "Low" } } }""", "t").Tier.Should().Be("Low");

    [Fact]
    public void Rules_of_the_same_order_are_asked_by_name() =>
        Of("""{ "b": { "When": { "Text": { "Exists": true } }, "Then": { "Ground": "b" } }, "a": { "When": { "Text": { "Exists": true } }, "Then": { "Ground": "a" } } }""", "t").Ground.Should().Be("a");

    [Fact]
    public void Without_a_rule_nothing_is_judged() => Judge.Of(Book.Good("{}"), Judge.Blank).Should().BeSameAs(Judge.Blank.Classification);
}
