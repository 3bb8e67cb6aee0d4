using System.Text.Json.Nodes;
using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>Builds a JSON object. Values that are absent are left out.</summary>
/// <param name="currency">The currency of amounts that name none.</param>
internal sealed class CanonicalMap(string? currency)
{
    public JsonObject Json { get; } = [];

    /// <summary>The currency of amounts that name none.</summary>
    public string? Currency => currency;

    public CanonicalMap Text(string key, string? value)
    {
        if (value is not null)
            Json.Add(key, value);
        return this;
    }

    /// <summary>Adds a duration. Equal durations are written in the same way.</summary>
    public CanonicalMap Duration(string key, string? text) =>
        Text(key, Calendars.Duration.TryParse(text, out Duration value, out _) ? value.ToString() : text);

    public CanonicalMap Number(string key, int? value)
    {
        if (value is { } number)
            Json.Add(key, number);
        return this;
    }

    /// <summary>Adds a number. Equal numbers are written in the same way, without zeros at the end.</summary>
    public CanonicalMap Decimal(string key, decimal? value)
    {
        if (value is { } number)
            Json.Add(key, number / 1.0000000000000000000000000000m);
        return this;
    }

    public CanonicalMap Flag(string key, bool value)
    {
        if (value)
            Json.Add(key, value);
        return this;
    }

    public CanonicalMap Words(string key, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
            Json.Add(key, new JsonArray([.. words.Select(word => JsonValue.Create(word))]));
        return this;
    }

    public CanonicalMap Child(string key, CanonicalMap? child)
    {
        if (child is { Json.Count: > 0 })
            Json.Add(key, child.Json);
        return this;
    }

    public CanonicalMap All<T>(string key, IReadOnlyDictionary<string, T> items, Func<T, JsonNode> write)
    {
        if (items.Count > 0)
            Json.Add(key, new JsonObject(items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)write(item.Value)))));
        return this;
    }

    public CanonicalMap Condition(string key, ConditionDefinition? condition)
    {
        if (condition is { Clauses.Count: > 0 })
            Json.Add(key, Write(condition));
        return this;
    }

    /// <summary>
    /// Writes a condition. A map has each key once, so two equal tests of a field become two conditions that must both hold.
    /// </summary>
    private static JsonObject Write(ConditionDefinition condition)
    {
        if (condition.Clauses.DistinctBy(Key, Names.Comparer).Count() < condition.Clauses.Count)
            return new JsonObject
            {
                [nameof(Combinator.All)] = new JsonArray([.. condition.Clauses.Select(clause => Write(new ConditionDefinition([clause])))]),
            };
        var json = new JsonObject();
        foreach (ConditionClause clause in condition.Clauses)
        {
            switch (clause)
            {
                case FieldClause field:
                    json.Add(field.Field, Write(field.Tests));
                    break;
                case CombinedClause { Combinator: Combinator.Not, Conditions: [var only] }:
                    json.Add(nameof(Combinator.Not), Write(only));
                    break;
                case CombinedClause combined:
                    json.Add(combined.Combinator.ToString(), new JsonArray([.. combined.Conditions.Select(Write)]));
                    break;
            }
        }
        return json;
    }

    private static string Key(ConditionClause clause) =>
        clause is FieldClause field ? field.Field : ((CombinedClause)clause).Combinator.ToString();

    private static JsonNode Write(IReadOnlyList<FieldTest> tests)
    {
        if (tests is [{ Operator: FieldOperator.Is } only])
            return Values(only);
        return new JsonObject(tests.Select(test => KeyValuePair.Create(test.Operator.ToString(), (JsonNode?)Values(test))));
    }

    /// <summary>Writes the values of a test. True and false are always written in the same way.</summary>
    private static JsonNode Values(FieldTest test) =>
        test.Operator == FieldOperator.Exists && bool.TryParse(test.Values is [var one] ? one : null, out bool exists)
            ? JsonValue.Create(exists) :
        test.Values is [var only] ? JsonValue.Create(only) : new JsonArray([.. test.Values.Select(value => JsonValue.Create(value))]);
}
