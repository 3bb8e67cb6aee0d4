using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintFlow.Tests.Classification;

/// <summary>
/// Rule sets in the form of the configuration, with everything that rules can say, and complaints about which they are asked.
/// </summary>
internal static class RandomRuleSets
{
    private static readonly string[] Words = ["fire", "smoke", "起火", "漏电", "no fire", "a", "broken kettle"];
    private static readonly string[] Pieces =
        ["fire", "smoke", "no ", "not ", "起火", "没有", "漏电", " ", ". ", "，", "a", "broken kettle", "kettle", "\n"];
    private static readonly string[] Channels = ["Web", "Phone"];

    public static Gen<(JsonObject Section, Complaint[] Complaints)> Cases() =>
        from count in Gen.Choose(1, 7)
        from rules in Gen.ArrayOf(Rule(), count)
        from take in Gen.Elements("First", "Highest")
        from complaints in Gen.ArrayOf(Complaints(), 6)
        select (Section(rules, take), complaints);

    private static JsonObject Section(JsonObject[] rules, string take) => new()
    {
        ["Sla"] = new JsonObject
        {
            ["Tiers"] = new JsonObject
            {
                ["Low"] = new JsonObject
                {
                    ["Rank"] = 1,
                }, ["Mid"] = new JsonObject { ["Rank"] = 2 }, ["High"] = new JsonObject { ["Rank"] = 3 },
            },
        },
        ["Classification"] = new JsonObject
        {
            ["Lists"] = new JsonObject { ["danger"] = new JsonArray("fire", "漏电") },
            ["Groups"] = new JsonObject { ["h"] = new JsonObject { ["Take"] = take } },
            ["Rules"] = new JsonObject(rules.Select((rule, i) => KeyValuePair.Create($"r{i}", (JsonNode?)rule.DeepClone()))),
        },
    };

    private static Gen<JsonObject> Rule() =>
        from order in Gen.Choose(0, 4)
        from when in Condition(2)
        from weights in Weights()
        from kind in Gen.Choose(0, 2) // a condition, weights, both
        from threshold in Gen.Choose(-2, 6)
        from list in Gen.Elements("", "", "g", "h")
        from stop in Gen.Choose(0, 7)
        from category in Gen.Elements("", "c1", "c2", "c3")
        from tier in Gen.Elements("", "Low", "Mid", "High")
        from flag in Gen.Elements("f1", "f2", "f3")
        select Rule(order, kind == 1 ? null : when, kind == 0 ? null : weights, threshold / 2m, list, stop == 0, category, tier, flag);

    private static JsonObject Rule(
        int order, JsonObject? when, JsonObject? weights, decimal threshold, string list, bool stop, string category, string tier,
        string flag)
    {
        var rule = new JsonObject { ["Order"] = order, ["Then"] = new JsonObject { ["Flags"] = flag } };
        if (when is not null)
            rule["When"] = when.DeepClone();
        if (weights is not null)
            (rule["Weights"], rule["Threshold"]) = (weights.DeepClone(), threshold);
        if (list.Length > 0)
            rule["Group"] = list;
        if (stop)
            rule["Stop"] = true;
        if (category.Length > 0)
            rule["Then"]!["Category"] = category;
        if (tier.Length > 0)
            rule["Then"]!["Tier"] = tier;
        return rule;
    }

    private static Gen<JsonObject> Weights() =>
        from field in Gen.Elements("Text", "Subject", "Description")
        from count in Gen.Choose(1, 3)
        from words in Gen.ArrayOf(Gen.Elements(Words), count)
        from weights in Gen.ArrayOf(Gen.Choose(-4, 8), count)
        from when in Condition(1)
        from weight in Gen.Choose(-2, 4)
        select new JsonObject
        {
            ["w"] = new JsonObject
            {
                ["Field"] = field,
                ["Words"] = new JsonArray(
                    [.. words.Zip(weights, (word, one) => JsonValue.Create(FormattableString.Invariant($"{word} {one / 4m}")))]),
            },
            ["c"] = new JsonObject { ["When"] = when.DeepClone(), ["Weight"] = weight },
        };

    private static Gen<JsonObject> Condition(int depth)
    {
        Gen<JsonObject> leaf = Gen.OneOf(
            Keyword("ContainsAny"), Keyword("ContainsAll"), Keyword("ContainsNone"), Gen.Elements("Text", "Subject")
                .Select(field => new JsonObject { [field] = new JsonObject { ["ContainsListed"] = "danger" } }),
            Gen.Elements("c1", "c2").Select(category => new JsonObject { ["Category"] = category }), Gen.Elements("f1", "f2")
                .Select(flag => new JsonObject { ["Flags"] = new JsonObject { ["HasNone"] = flag } }),
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
}
