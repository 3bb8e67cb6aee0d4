using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;
using ComplaintFlow.Tests.Conditions.Keywords;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Reads rules as they are written and asks them one after the other.</summary>
internal sealed class NaiveRules(JsonObject section)
{
    private readonly JsonObject _classification = section["Classification"]!.AsObject();

    private Complaint _complaint = Judge.Blank;

    /// <summary>The category, the tier, the flags, and the rules that had a say.</summary>
    public (string? Category, string? Tier, string[] Flags, string[] Rules) Of(Complaint complaint)
    {
        _complaint = complaint;
        var said = new List<string>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        KeyValuePair<string, JsonNode?>[] rules = [
            .. _classification["Rules"]!.AsObject().OrderBy(rule => rule.Value!["Order"]!.GetValue<int>())
            .ThenBy(rule => rule.Key, StringComparer.Ordinal)];
        foreach ((string name, JsonNode? rule) in rules)
        {
            string? group = rule!["Group"]?.GetValue<string>();
            if (group is not null && done.Contains(group))
                continue;
            string? winner = Score(rule) is null ? null : name;
            if (group is not null && TakesHighest(group))
            {
                // Rules with a condition alone count as 0.
                winner = rules.Where(other => other.Value!["Group"]?.GetValue<string>() == group && Score(other.Value!) is not null)
                    .OrderByDescending(other => Score(other.Value!)).Select(other => other.Key).FirstOrDefault();
                done.Add(group);
            }
            if (winner is null)
                continue;
            if (group is not null)
                done.Add(group);
            said.Add(winner);
            JsonNode won = _classification["Rules"]![winner]!;
            Give(won["Then"]!.AsObject());
            if (won["Stop"] is not null)
                break;
        }
        return (_complaint.Category, _complaint.Tier, [.. _complaint.Classification.Flags], [.. said]);
    }

    private bool TakesHighest(string group) => _classification["Groups"]![group]?["Take"]?.GetValue<string>() == "Highest";

    private void Give(JsonObject then)
    {
        ClassificationOutcome so = _complaint.Classification;
        string? tier = then["Tier"]?.GetValue<string>();
        _complaint = _complaint with
        {
            Classification = so with
            {
                Category = so.Category ?? then["Category"]?.GetValue<string>(),
                Tier = tier is not null && Rank(tier) > Rank(so.Tier) ? tier : so.Tier,
                Flags = [.. so.Flags.Append(then["Flags"]!.GetValue<string>()).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)],
            },
        };
    }

    private int Rank(string? tier) => tier is null ? 0 : section["Sla"]!["Tiers"]![tier]!["Rank"]!.GetValue<int>();

    /// <summary>The sum of the weights of a rule that holds; null of one that does not.</summary>
    private decimal? Score(JsonNode rule)
    {
        if (rule["When"] is { } when && !Holds(when.AsObject(), _complaint))
            return null;
        if (rule["Weights"] is not JsonObject weights)
            return 0;
        decimal sum = 0;
        foreach (JsonNode? entry in weights.Select(pair => pair.Value))
        {
            if (entry!["When"] is JsonObject condition)
                sum += Holds(condition, _complaint) ? entry["Weight"]!.GetValue<int>() : 0;
            foreach (string text in entry["Words"]?.AsArray().Select(word => word!.GetValue<string>()) ?? [])
            {
                int space = text.LastIndexOf(' ');
                if (Found(text[..space], Texts(entry["Field"]!.GetValue<string>(), _complaint), denied: true))
                    sum += decimal.Parse(text[(space + 1)..], CultureInfo.InvariantCulture);
            }
        }
        return sum >= rule["Threshold"]!.GetValue<decimal>() ? sum : null;
    }

    private bool Holds(JsonObject condition, Complaint complaint) => condition.All(clause => clause.Key switch
    {
        "All" => clause.Value!.AsArray().All(inner => Holds(inner!.AsObject(), complaint)),
        "Any" => clause.Value!.AsArray().Any(inner => Holds(inner!.AsObject(), complaint)),
        "Not" => !clause.Value!.AsArray().Any(inner => Holds(inner!.AsObject(), complaint)),
        "Category" => clause.Value!.GetValue<string>() == complaint.Category,
        "Flags" => !complaint.Classification.Flags.Contains(clause.Value!["HasNone"]!.GetValue<string>(), StringComparer.Ordinal),
        "Channel" => clause.Value!.GetValue<string>() == complaint.Channel,
        "EscalationLevel" => complaint.EscalationLevel >= clause.Value!["AtLeast"]!.GetValue<int>(),
        _ => clause.Value!.AsObject()
            .All(test => Contains(test.Key, [.. Operands(test).Select(word => word!.GetValue<string>())], Texts(clause.Key, complaint))),
    });

    private JsonArray Operands(KeyValuePair<string, JsonNode?> test) =>
        test.Key == "ContainsListed" ? _classification["Lists"]![test.Value!.GetValue<string>()]!.AsArray() : test.Value!.AsArray();

    private static string[] Texts(string field, Complaint complaint) => field switch
    {
        "Subject" => [complaint.Subject],
        "Description" => [complaint.Description],
        _ => [complaint.Subject, complaint.Description],
    };

    private static bool Contains(string asked, string[] words, string[] texts) => asked switch
    {
        "ContainsAny" or "ContainsListed" => words.Any(word => Found(word, texts, denied: false)),
        "ContainsAll" => words.All(word => Found(word, texts, denied: false)),
        _ => !words.Any(word => Found(word, texts, denied: true)),
    };

    private static bool Found(string word, string[] texts, bool denied) =>
        texts.Any(text => NaiveKeywords.Find([word], text).Any(hit => denied || !Negation.IsNegated(text, hit.Start, hit.Length)));
}
