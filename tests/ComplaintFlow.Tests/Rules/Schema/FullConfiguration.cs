using System.Text.Json.Nodes;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>
/// A configuration in which every key of the schema stands once, with another value than by default, and the maps that the schema gives a
/// closed list of keys.
/// </summary>
internal sealed class FullConfiguration
{
    private readonly Dictionary<string, IReadOnlyList<string>> _maps = new(StringComparer.Ordinal);
    private int _conditions;

    private FullConfiguration() => Root = new JsonObject { ["ComplaintFlow"] = Of(EditorSchema.Section, "ComplaintFlow") };

    public JsonObject Root { get; }

    /// <summary>
    /// The keys of each map by its path, with <c>:</c> between the keys. The inside of conditions is left out: its keys are fields and
    /// operators.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Maps => _maps;

    public static FullConfiguration Make() => new();

    private JsonNode Of(JsonObject schema, string path)
    {
        if (EditorSchema.NameOf(schema) == "ComplaintFlow.Condition")
            return Condition(EditorSchema.Resolve(schema), path);
        // A file of words would have to exist.
        if (EditorSchema.NameOf(schema) == "ComplaintFlow.WordList")
            return new JsonArray("word");
        // The last form is the richest one: a map, or else a list.
        JsonObject form = EditorSchema.Forms(schema)[^1];
        return form["type"]?.ToString() switch
        {
            "object" => Map(form, path),
            "array" => new JsonArray(Of(form["items"]!.AsObject(), path)),
            "boolean" => JsonValue.Create(true),
            "integer" or "number" => JsonValue.Create(Math.Clamp(
                7, schema["minimum"]?.GetValue<double>() ?? 0, schema["maximum"]?.GetValue<double>() ?? double.MaxValue)),
            _ => JsonValue.Create(
                (form["enum"] as JsonArray)?[^1]?.GetValue<string>() ?? form["examples"]?[0]?.GetValue<string>() ?? "word"),
        };
    }

    private JsonNode Condition(JsonObject schema, string path)
    {
        // Conditions hold conditions: the inner ones need not be full again.
        if (_conditions > 0)
            return new JsonObject { ["Category"] = "Quality" };
        _conditions++;
        JsonNode full = Map(schema, path);
        _conditions--;
        return full;
    }

    private JsonNode Map(JsonObject schema, string path)
    {
        if (schema["patternProperties"] is not null)
            return schema["examples"]![0]!.DeepClone();

        var map = new JsonObject();
        if (schema["properties"] is JsonObject properties)
        {
            if (_conditions == 0)
                _maps.Add(path, [.. properties.Select(property => property.Key)]);
            foreach ((string key, JsonNode? property) in properties)
                map[key] = Of(property!.AsObject(), $"{path}:{key}");
        }
        if (schema["additionalProperties"] is JsonObject item)
        {
            string name = (schema["propertyNames"] is JsonObject names ? EditorSchema.Resolve(names)["enum"] : null)?[0]?.GetValue<string>()
                ?? "Name";
            map[name] = Of(item, $"{path}:{name}");
        }
        return map;
    }
}
