using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplaintFlow.Rules;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>The schema for editors, made from the tables of settings. How single values look is written in <c>values.json</c>.</summary>
internal static class SchemaText
{
    private const string Prefix = "ComplaintFlow.";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonObject Values = JsonNode.Parse(File.ReadAllText(
        Path.Combine(EditorSchema.Folder, "tests", "ComplaintFlow.Tests", "Rules", "Schema", "values.json")))!.AsObject();

    public static string Make()
    {
        var definitions = new JsonObject();
        foreach ((string name, JsonNode? value) in Values)
            definitions.Add(Prefix + name, value!.DeepClone());
        foreach (SettingPlace place in SettingPlaces.All.Skip(1))
            definitions.Add(Prefix + place.Table.Name, Definition(place));
        JsonObject rules = Map(SettingPlaces.All[0]);
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "urn:complaintflow:configuration",
            ["type"] = "object",
            ["properties"] = new JsonObject { [RuleBookReader.SectionName] = rules },
            ["definitions"] = definitions,
        }.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Definition(SettingPlace place)
    {
        JsonObject map = Map(place);
        return place.Short is null ? map : new JsonObject { ["description"] = place.Table.Text,
            ["anyOf"] = new JsonArray(Reference(place.Short.Name), map) };
    }

    private static JsonObject Map(SettingPlace place)
    {
        var properties = new JsonObject();
        if (place.IsNamed)
            properties.Add(SettingReader.EnabledKey, Reference(SettingReader.EnabledKey));
        foreach (SettingDescription setting in place.Table.Settings)
            properties.Add(setting.Key, Value(setting.Shape, setting.Text));
        return new JsonObject { ["type"] = "object", ["description"] = place.Table.Text, ["properties"] = properties,
            ["additionalProperties"] = false };
    }

    private static JsonObject Value(SettingShape shape, string? text)
    {
        JsonObject value = shape switch
        {
            { Items: { } items } => new JsonObject
            {
                ["type"] = "object", ["propertyNames"] = Reference(shape.ItemNames), ["additionalProperties"] = Value(items, null),
            },
            { Table: not null } => Reference(shape.Name),
            _ when Values.ContainsKey(shape.Name) => Reference(shape.Name),
            { Values.Count: > 0 } => new JsonObject { ["type"] = "string",
                ["enum"] = new JsonArray([.. shape.Values.Select(each => JsonValue.Create(each))]) },
            _ => new JsonObject { ["type"] = shape.Name },
        };
        if (shape.Minimum is { } minimum)
            value.Add("minimum", minimum);
        if (shape.Maximum is { } maximum)
            value.Add("maximum", maximum);
        if (text is not null)
            value.Insert(1, "description", text);
        return value;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{Prefix}{name}" };
}
