using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Reading;
using ComplaintFlow.Rules.Settings;
using ComplaintFlow.Tests.Conditions.Keywords;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Random rules over random texts, evaluated by the compiled form and by one that reads the conditions as they are written.</summary>
public sealed class Compiled_rules_agree_with_naive_ones
{
    private static readonly string[] Words = ["fire", "smoke", "起火", "漏电", "no fire", "a", "broken kettle"];
    private static readonly string[] Pieces = ["fire", "smoke", "no ", "not ", "起火", "没有", "漏电", " ", ". ", "，", "a", "broken kettle", "kettle", "\n"];
    private static readonly string[] Channels = ["Web", "Phone"];

    [Fact]
    public void On_three_hundred_random_rule_sets()
    {
        Gen<JsonObject> conditions = Condition(2);
        Gen<(JsonObject[] Rules, Complaint[] Complaints)> cases =
            from rules in Gen.ArrayOf(conditions, 5)
            from complaints in Gen.ArrayOf(Complaints(), 8)
            select (rules, complaints);

        int held = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260401, 1), Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var rules = new JsonObject(one.Rules.Select((when, i) => KeyValuePair.Create($"r{i}", (JsonNode?)new JsonObject { ["Order"] = i, ["When"] = when.DeepClone(), ["Then"] = new JsonObject { ["Flags"] = $"f{i}" } })));
            RuleBook book = Unverified(new JsonObject { ["Classification"] = new JsonObject { ["Rules"] = rules } }.ToJsonString());
            foreach (Complaint complaint in one.Complaints)
            {
                string[] expected = [.. one.Rules.Select((when, i) => Holds(when, complaint) ? $"f{i}" : null).OfType<string>()];
                Judge.Of(book, complaint).Flags.Should().Equal(expected, "of {0} on '{1}|{2}'", rules, complaint.Subject, complaint.Description);
                held += expected.Length;
            }
        }));
        held.Should().BeInRange(1000, 11_000, "rules that always or never hold prove nothing");
    }

    /// <summary>Random rules may contradict themselves, which the verifier does not let pass.</summary>
    private static RuleBook Unverified(string json)
    {
        var defects = new DiagnosticBag();
        RuleBookDefinition definition = RuleBookDefinitionReader.Read(JsonTree.Read(TestHouse.Json(json), ""), defects);
        defects.HasErrors.Should().BeFalse();
        return RuleBookCompiler.Compile(definition, []);
    }

    private static Gen<JsonObject> Condition(int depth)
    {
        Gen<JsonObject> leaf = Gen.OneOf(Keyword("ContainsAny"), Keyword("ContainsAll"), Keyword("ContainsNone"),
            Gen.Elements(Channels).Select(channel => new JsonObject { ["Channel"] = channel }),
            Gen.Choose(0, 3).Select(level => new JsonObject { ["EscalationLevel"] = new JsonObject { ["AtLeast"] = level } }));
        if (depth == 0)
            return leaf;
        Gen<JsonObject> inner = Condition(depth - 1);
        return Gen.OneOf(leaf, Combined("All", inner), Combined("Any", inner), Combined("Not", inner));
    }

    private static Gen<JsonObject> Keyword(string asked) =>
        from field in Gen.Elements("Text", "Subject", "Description")
        from count in Gen.Choose(1, 2)
        from words in Gen.ArrayOf(Gen.Elements(Words), count)
        select new JsonObject { [field] = new JsonObject { [asked] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) } };

    private static Gen<JsonObject> Combined(string how, Gen<JsonObject> inner) =>
        from count in Gen.Choose(1, 3)
        from conditions in Gen.ArrayOf(inner, count)
        select new JsonObject { [how] = new JsonArray([.. conditions.Select(condition => condition.DeepClone())]) };

    private static Gen<Complaint> Complaints() =>
        from subject in Text(0, 2)
        from description in Text(0, 6)
        from channel in Gen.Elements(Channels)
        from level in Gen.Choose(0, 3)
        select Judge.Blank with { Subject = subject, Description = description, Channel = channel, EscalationLevel = level };

    private static Gen<string> Text(int least, int most) =>
        from length in Gen.Choose(least, most)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), length)
        select string.Concat(pieces);

    private static bool Holds(JsonObject condition, Complaint complaint) => condition.All(clause => clause.Key switch
    {
        "All" => clause.Value!.AsArray().All(inner => Holds(inner!.AsObject(), complaint)),
        "Any" => clause.Value!.AsArray().Any(inner => Holds(inner!.AsObject(), complaint)),
        "Not" => !clause.Value!.AsArray().Any(inner => Holds(inner!.AsObject(), complaint)),
        "Channel" => clause.Value!.GetValue<string>() == complaint.Channel,
        "EscalationLevel" => complaint.EscalationLevel >= clause.Value!["AtLeast"]!.GetValue<int>(),
        _ => clause.Value!.AsObject().All(test => Contains(test.Key, [.. test.Value!.AsArray().Select(word => word!.GetValue<string>())], Texts(clause.Key, complaint))),
    });

    private static string[] Texts(string field, Complaint complaint) => field switch
    {
        "Subject" => [complaint.Subject],
        "Description" => [complaint.Description],
        _ => [complaint.Subject, complaint.Description],
    };

    private static bool Contains(string asked, string[] words, string[] texts) => asked switch
    {
        "ContainsAny" => words.Any(word => Found(word, texts, denied: false)),
        "ContainsAll" => words.All(word => Found(word, texts, denied: false)),
        _ => !words.Any(word => Found(word, texts, denied: true)),
    };

    private static bool Found(string word, string[] texts, bool denied) =>
        texts.Any(text => NaiveKeywords.Find([word], text).Any(hit => denied || !Negation.IsNegated(text, hit.Start, hit.Length)));
}
