using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings;
using ComplaintFlow.Tests.Properties;
using ComplaintFlow.Tests.Rules;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Random rules over random texts, evaluated by the compiled form and by one that reads the rules as they are written.</summary>
public sealed class ClassificationModelTests
{
    [Fact]
    public void On_a_thousand_random_rule_sets()
    {
        int asked = 0, said = 0;
        PropertyRun.Over(RandomRuleSets.Cases(), 1000, one =>
        {
            RuleBook book = Unverified(one.Section.ToJsonString());
            var naive = new NaiveRules(one.Section);
            foreach (Complaint complaint in one.Complaints)
            {
                (string? category, string? tier, string[] flags, string[] rules) = naive.Of(complaint);
                ClassificationOutcome outcome = Judge.Of(book, complaint);

                string because = $"of {one.Section} on '{complaint.Subject}|{complaint.Description}'";
                outcome.Reasons.Select(reason => reason.Rule).Should().Equal(rules, "{0}", because);
                (outcome.Category, outcome.Tier).Should().Be((category, tier), "{0}", because);
                outcome.Flags.Should().Equal(flags, "{0}", because);
                asked += one.Section["Classification"]!["Rules"]!.AsObject().Count;
                said += rules.Length;
            }
        });
        ((double)said / asked).Should().BeInRange(0.15, 0.85, "rules that always or never hold prove nothing");
    }

    /// <summary>Random rules may contradict themselves, which the verifier does not let pass.</summary>
    private static RuleBook Unverified(string json)
    {
        var defects = new DiagnosticBag();
        RuleBookDefinition definition = RuleBookSettings.Read(JsonTree.Read(TestHouse.Json(json), "", defects), defects);
        defects.HasErrors.Should().BeFalse();
        return UnverifiedRules.WithClassification(definition);
    }
}
